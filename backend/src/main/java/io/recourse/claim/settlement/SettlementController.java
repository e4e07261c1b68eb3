package io.recourse.claim.settlement;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.claim.settlement.match.Unmatched;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.SettlementMatchId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credits and the claims they pay, in the API. */
@RestController
@RequestMapping("/api/v1/settlement")
@Tag(name = "Settlement")
class SettlementController {

    private final SettlementService settlement;

    SettlementController(SettlementService settlement) {
        this.settlement = settlement;
    }

    @GetMapping("/credits")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Credits with what open ones could pay, the latest first; unmatched is the queue's reason")
    Page<CreditJson> list(
            @RequestParam(required = false) @Nullable List<CreditState> state,
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable Unmatched unmatched,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<FoundCredit> found =
                settlement.list(new CreditFilter(state == null ? Set.of() : Set.copyOf(state), vendor)).stream()
                        .filter(credit -> unmatched == null || credit.unmatched() == unmatched)
                        .toList();
        return Page.among(found, credit -> credit.credit().id(), limit, cursor)
                .map(credit -> CreditJson.of(credit, CurrentUser.locale()));
    }

    @GetMapping("/credits/{id}")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "One credit with its proposals, matches and refusals")
    CreditJson.DetailsJson get(@PathVariable SettlementLineId id) {
        return CreditJson.of(settlement.details(id), CurrentUser.locale());
    }

    @PostMapping("/matches")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take credits, or parts of them, for claims and book each; all pieces or none")
    CreditJson.DetailsJson confirm(@RequestBody MatchBody body) {
        List<Piece> pieces = body.read();
        settlement.confirm(pieces);
        return get(pieces.getFirst().line());
    }

    @PostMapping("/matches/{id}/undo")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take a match back: what it booked is reversed")
    void undo(@PathVariable SettlementMatchId id, @RequestBody ReasonBody body) {
        settlement.undo(id, body.text());
    }

    @PostMapping("/credits/{id}/refusals")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Say that a credit does not pay a claim, so that it is not proposed again")
    CreditJson.DetailsJson refuse(@PathVariable SettlementLineId id, @RequestBody RefusalBody body) {
        settlement.refuse(id, Input.required("claim", body.claim()), Objects.requireNonNullElse(body.reason(), ""));
        return get(id);
    }

    @PostMapping("/credits/{id}/aside")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Say that a credit pays no claim: GOODWILL is booked as a difference, NOT_OURS is not booked")
    CreditJson.DetailsJson setAside(@PathVariable SettlementLineId id, @RequestBody AsideBody body) {
        settlement.setAside(id, Input.required("kind", body.kind()), Objects.requireNonNullElse(body.reason(), ""));
        return get(id);
    }

    @PostMapping("/credits/{id}/back")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Put a credit that was set aside back into the queue; goodwill is reversed")
    CreditJson.DetailsJson putBack(@PathVariable SettlementLineId id, @RequestBody ReasonBody body) {
        settlement.putBack(id, body.text());
        return get(id);
    }

    /** What to match; {@code booked} only where the claim is in another currency than the credit. */
    record MatchBody(@Nullable List<@Nullable PieceBody> pieces) {

        List<Piece> read() {
            List<Piece> read = new ArrayList<>();
            for (PieceBody piece : Input.noneMissing("pieces", Input.required("pieces", pieces))) {
                read.add(piece.piece("pieces[" + read.size() + "]"));
            }
            return read;
        }
    }

    /** A credit, or a part of it, for a claim. */
    record PieceBody(
            @Nullable SettlementLineId credit,
            @Nullable ClaimId claim,
            @Nullable Money amount,
            @Nullable Money booked,
            @Nullable Boolean last) {

        Piece piece(String path) {
            Money taken = Input.required(path + ".amount", amount);
            return new Piece(
                    Input.required(path + ".credit", credit),
                    Input.required(path + ".claim", claim),
                    taken,
                    booked == null ? taken : booked,
                    Input.required(path + ".last", last));
        }
    }

    /** Why something is taken back. */
    record ReasonBody(@Nullable String reason) {

        String text() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** A pair that does not belong together, and why. */
    record RefusalBody(@Nullable ClaimId claim, @Nullable String reason) {}

    /** Why a credit pays no claim. */
    record AsideBody(
            CreditAside.@Nullable Kind kind, @Nullable String reason) {}
}
