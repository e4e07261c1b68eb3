package io.recourse.claim;

import io.recourse.access.Roles;
import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.text.InputCheck;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims in the API. */
@RestController
@RequestMapping("/api/v1/claims")
@Tag(name = "Claims")
class ClaimController {

    private final ClaimService claims;
    private final ReaderMask mask;

    ClaimController(ClaimService claims, ReaderMask mask) {
        this.claims = claims;
        this.mask = mask;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Claims by the last day on which they may reach the vendor, soonest first")
    Page<ClaimJson> list(
            @RequestParam(required = false) @Nullable List<ClaimStatus> status,
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable ContractId contract,
            @RequestParam(required = false) @Nullable LocalDate dueBy,
            @RequestParam(required = false) @Nullable Boolean offerLapsed,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ClaimFilter filter =
                new ClaimFilter(status == null ? Set.of() : Set.copyOf(status), vendor, contract, dueBy, offerLapsed);
        return Page.after(
                        cursor,
                        limit,
                        ClaimId::new,
                        (last, rows) -> mask.ofAll(claims.listAfter(filter, last, rows)),
                        Claim::id)
                .map(ClaimJson::of);
    }

    @GetMapping("/{id}")
    @PermitAll
    @Operation(summary = "One claim with its steps, ledger entries and what the caller may do next")
    ClaimJson.DetailsJson get(@PathVariable ClaimId id) {
        return ClaimJson.of(claims.details(id));
    }

    @PostMapping("/{id}/transitions")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Take a claim one step further; version is that of the claim as it was read")
    ClaimJson.DetailsJson move(@PathVariable ClaimId id, @RequestBody MoveBody body) {
        claims.move(id, body.move());
        return ClaimJson.of(claims.details(id));
    }

    @PostMapping("/{id}/amendment")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Say how a later revision of the assessment was dealt with")
    ClaimJson.DetailsJson settleAmendment(@PathVariable ClaimId id, @RequestBody AmendmentBody body) {
        claims.settleAmendment(id, body.reason() == null ? "" : body.reason(), InputCheck.version(body.version()));
        return ClaimJson.of(claims.details(id));
    }

    @PostMapping("/{id}/reopening")
    @RolesAllowed({Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Propose to reopen an expired claim; a person of the other office then moves it to ASSESSED")
    ClaimJson.DetailsJson proposeReopening(@PathVariable ClaimId id, @RequestBody ReopeningBody body) {
        claims.proposeReopening(
                id,
                Input.required("until", body.until()),
                body.reason() == null ? "" : body.reason(),
                InputCheck.version(body.version()));
        return ClaimJson.of(claims.details(id));
    }

    /** Why an expired claim should live again, and until when. */
    record ReopeningBody(
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable Integer version) {}

    @PostMapping("/{id}/offer")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Record that the vendor prolonged its offer, with what proves it")
    ClaimJson.DetailsJson prolongOffer(@PathVariable ClaimId id, @RequestBody OfferBody body) {
        claims.prolongOffer(
                id,
                Input.required("until", body.until()),
                body.evidence() == null ? "" : body.evidence(),
                body.reason(),
                InputCheck.version(body.version()));
        return ClaimJson.of(claims.details(id));
    }

    /** Until when the vendor now lets us accept its offer. */
    record OfferBody(
            @Nullable LocalDate until,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable Integer version) {}

    @GetMapping("/{id}/credits")
    @PermitAll
    @Operation(summary = "Credit notes and invoice lines booked on a claim, in order")
    Page<BookedCredit> credits(@PathVariable ClaimId id) {
        return new Page<>(claims.credits(id), null);
    }

    @PostMapping("/{id}/credits")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Book a credit note or a part of the credit; the same Idempotency-Key has one effect")
    ClaimJson.DetailsJson credit(
            @PathVariable ClaimId id, @RequestHeader("Idempotency-Key") String key, @RequestBody CreditBody body) {
        claims.credit(id, body.credit(key));
        return ClaimJson.of(claims.details(id));
    }

    /** A credit as the API takes it; {@code last} is true unless it says otherwise. */
    record CreditBody(
            @Nullable Money amount,
            @Nullable String document,
            @Nullable LocalDate on,
            @Nullable Boolean last) {

        ClaimCredit credit(String key) {
            return new ClaimCredit(
                    Input.required("amount", amount),
                    document == null ? "" : document,
                    Input.required("on", on),
                    last == null || last,
                    key);
        }
    }

    /** A step as the API takes it. */
    record MoveBody(
            @Nullable ClaimStatus to,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable String vendorReference,
            @Nullable LocalDate occurredOn,
            @Nullable Integer version,
            @Nullable String evidence,
            @Nullable Boolean disputeRest,
            @Nullable StatedFigures stated,
            @Nullable LocalDate offerUntil) {

        ClaimMove move() {
            return new ClaimMove(
                    Input.required("to", to),
                    amount,
                    reason,
                    vendorReference,
                    occurredOn,
                    InputCheck.version(version),
                    evidence,
                    disputeRest != null && disputeRest,
                    stated,
                    offerUntil);
        }
    }

    /** What was done about a revision. */
    record AmendmentBody(@Nullable String reason, @Nullable Integer version) {}
}
