package io.recourse.claim.voucher;

import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers, days, points and units in the API. */
@RestController
@RequestMapping("/api/v1")
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
@Tag(name = "Vouchers")
class VoucherController {

    private final VoucherService vouchers;

    VoucherController(VoucherService vouchers) {
        this.vouchers = vouchers;
    }

    @GetMapping("/vouchers")
    @Operation(summary = "Vouchers by their end, soonest first; the code is masked for all but finance")
    Page<VoucherJson> list(
            @RequestParam(required = false) @Nullable List<VoucherState> state,
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable LocalDate expiresBy,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        VoucherFilter filter = new VoucherFilter(state == null ? Set.of() : Set.copyOf(state), vendor, null, expiresBy);
        return Page.after(
                        cursor,
                        limit,
                        VoucherId::new,
                        (last, rows) -> vouchers.listAfter(filter, last, rows),
                        Voucher::id)
                .map(VoucherJson::of);
    }

    @GetMapping("/vouchers/{id}")
    @Operation(summary = "One voucher with its history and its ledger entries")
    VoucherJson.DetailsJson get(@PathVariable VoucherId id) {
        return VoucherJson.of(vouchers.details(id));
    }

    @GetMapping("/claims/{id}/vouchers")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.EXECUTIVE, Roles.IT})
    @Operation(summary = "What was received for a claim instead of a credit note")
    Page<VoucherJson> of(@PathVariable ClaimId id) {
        return new Page<>(vouchers.of(id).stream().map(VoucherJson::of).toList(), null);
    }

    @PostMapping("/claims/{id}/vouchers")
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            summary = "Receive a voucher, or days, points or units, for an agreed claim; the same key has one effect")
    VoucherJson receive(
            @PathVariable ClaimId id, @RequestHeader("Idempotency-Key") String key, @RequestBody ReceiptBody body) {
        return VoucherJson.of(vouchers.receive(id, body.draft(key)));
    }

    @PostMapping("/vouchers/{id}/uses")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Record a use, in the voucher's own currency or unit; the same Idempotency-Key has one effect")
    VoucherJson.DetailsJson use(
            @PathVariable VoucherId id, @RequestHeader("Idempotency-Key") String key, @RequestBody UseBody body) {
        vouchers.use(id, body.use(key));
        return VoucherJson.of(vouchers.details(id));
    }

    @PostMapping("/vouchers/{id}/uses/{position}/undo")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Undo a use by reversal, once; position is that of the use in the history")
    VoucherJson.DetailsJson undo(@PathVariable VoucherId id, @PathVariable int position, @RequestBody ReasonBody body) {
        vouchers.undo(id, position, Objects.requireNonNullElse(body.reason(), ""));
        return VoucherJson.of(vouchers.details(id));
    }

    @PostMapping("/vouchers/{id}/take-back")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take back a voucher that was received by mistake and is untouched")
    VoucherJson.DetailsJson takeBack(@PathVariable VoucherId id, @RequestBody ReasonBody body) {
        vouchers.takeBack(id, Objects.requireNonNullElse(body.reason(), ""));
        return VoucherJson.of(vouchers.details(id));
    }

    /** A receipt as the API takes it: {@code value} of money, or a {@code quantity}. Last unless it says otherwise. */
    record ReceiptBody(
            @Nullable String code,
            @Nullable Money value,
            Claim.@Nullable Quantity quantity,
            @Nullable Money fairValue,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String zone,
            @Nullable String terms,
            @Nullable Boolean last) {

        VoucherDraft draft(String key) {
            LocalDate issued = Input.required("issuedOn", issuedOn);
            return new VoucherDraft(
                    Input.required("code", code),
                    amount(),
                    fairValue,
                    issued,
                    receivedOn == null ? issued : receivedOn,
                    validFrom == null ? issued : validFrom,
                    validUntil,
                    Input.zone("zone", zone),
                    terms,
                    last == null || last,
                    key);
        }

        private VoucherAmount amount() {
            if (value != null && quantity == null) {
                return VoucherAmount.of(value);
            }
            if (quantity != null && value == null) {
                return VoucherAmount.of(quantity);
            }
            throw new InvalidInput("value", "voucher.invalid.valueOrQuantity");
        }
    }

    /** A use as the API takes it. */
    record UseBody(
            @Nullable String amount,
            @Nullable LocalDate on,
            @Nullable String reference,
            @Nullable String note) {

        VoucherUse use(String key) {
            return new VoucherUse(
                    Input.decimal("amount", amount),
                    Input.required("on", on),
                    Input.required("reference", reference),
                    note,
                    key);
        }
    }

    /** Why something was undone. */
    record ReasonBody(@Nullable String reason) {}
}
