package io.recourse.claim.settlement.usage;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lines of invoices as uses of vouchers, in the API; what is proposed stands with each credit. */
@RestController
@RequestMapping("/api/v1/settlement")
@Tag(name = "Settlement")
class VoucherMatchController {

    private final VoucherMatches matches;

    VoucherMatchController(VoucherMatches matches) {
        this.matches = matches;
    }

    @GetMapping("/credits/{id}/voucher-uses")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Vouchers that a line was taken to use, undone ones too")
    Page<MatchJson> of(@PathVariable SettlementLineId id) {
        return page(matches.of(id));
    }

    @GetMapping("/vouchers/{id}/lines")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Lines that were taken for uses of a voucher, undone ones too")
    Page<MatchJson> of(@PathVariable VoucherId id) {
        return page(matches.of(id));
    }

    @PostMapping("/voucher-uses")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take a line for the use of a voucher that it names, as proposed, and record the use")
    MatchJson confirm(@RequestBody MatchBody body) {
        return MatchJson.of(
                matches.confirm(
                        Input.required("credit", body.credit()),
                        Input.required("voucher", body.voucher()),
                        body.amount()),
                CurrentUser.locale());
    }

    @PostMapping("/voucher-uses/{id}/undo")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take such a match back: the use that it recorded is reversed")
    MatchJson undo(@PathVariable UUID id, @RequestBody ReasonBody body) {
        return MatchJson.of(matches.undo(id, Objects.requireNonNullElse(body.reason(), "")), CurrentUser.locale());
    }

    @PostMapping("/credits/{id}/voucher-refusals")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Say that a line does not use a voucher, so that it is not proposed again")
    void refuse(@PathVariable SettlementLineId id, @RequestBody RefusalBody body) {
        matches.refuse(id, Input.required("voucher", body.voucher()), Objects.requireNonNullElse(body.reason(), ""));
    }

    private static Page<MatchJson> page(List<VoucherMatch> all) {
        Locale locale = CurrentUser.locale();
        return new Page<>(all.stream().map(match -> MatchJson.of(match, locale)).toList(), null);
    }

    /** Which line uses which voucher; without an amount as much as is proposed. */
    record MatchBody(
            @Nullable SettlementLineId credit,
            @Nullable VoucherId voucher,
            @Nullable Money amount) {}

    /** Why something is taken back. */
    record ReasonBody(@Nullable String reason) {}

    /** A pair that does not belong together, and why. */
    record RefusalBody(
            @Nullable VoucherId voucher, @Nullable String reason) {}

    /** A match in JSON, sentences in the caller's language. */
    record MatchJson(
            UUID id,
            SettlementLineId credit,
            String creditName,
            VoucherId voucher,
            String voucherName,
            int position,
            Money amount,
            boolean linked,
            @Nullable Confidence confidence,
            List<String> because,
            Instant matchedAt,
            String matchedBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable String undoReason) {

        static MatchJson of(VoucherMatch match, Locale locale) {
            return new MatchJson(
                    match.id(),
                    match.credit(),
                    match.creditName(),
                    match.voucher(),
                    match.voucherName(),
                    match.position(),
                    match.amount(),
                    match.linked(),
                    match.confidence(),
                    match.because().stream()
                            .map(sentence -> sentence.in(locale))
                            .toList(),
                    match.matchedAt(),
                    match.matchedBy(),
                    match.undoneAt(),
                    match.undoneBy(),
                    match.undoReason());
        }
    }
}
