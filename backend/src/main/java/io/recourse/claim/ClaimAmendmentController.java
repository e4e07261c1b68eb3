package io.recourse.claim;

import io.recourse.access.Roles;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.InputCheck;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Amendments of submitted claims in the API. */
@RestController
@RequestMapping("/api/v1/claims/{id}/amendments")
@Tag(name = "Claims")
class ClaimAmendmentController {

    private final ClaimAmendments amendments;

    ClaimAmendmentController(ClaimAmendments amendments) {
        this.amendments = amendments;
    }

    record ProposalBody(
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable Integer version) {}

    record ReleaseBody(@Nullable LocalDate sentOn, @Nullable Integer version) {}

    record DropBody(@Nullable String reason, @Nullable Integer version) {}

    @GetMapping
    @PermitAll
    @Operation(summary = "Amendments of a claim, in order, each with what it replaced")
    Page<ClaimAmendment> list(@PathVariable ClaimId id) {
        return new Page<>(amendments.readable(id), null);
    }

    @PostMapping
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Propose another amount for a submitted claim; without one, what the revision computes")
    ClaimAmendment propose(@PathVariable ClaimId id, @RequestBody ProposalBody body) {
        return amendments.propose(
                id, body.amount(), Objects.requireNonNullElse(body.reason(), ""), InputCheck.version(body.version()));
    }

    @PostMapping("/release")
    @RolesAllowed({Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Let the open amendment go to the vendor; never whoever proposed it")
    ClaimJson release(@PathVariable ClaimId id, @RequestBody ReleaseBody body) {
        return ClaimJson.of(amendments.release(id, body.sentOn(), InputCheck.version(body.version())));
    }

    @PostMapping("/drop")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    @Operation(summary = "Give the open amendment up")
    ClaimJson drop(@PathVariable ClaimId id, @RequestBody DropBody body) {
        return ClaimJson.of(
                amendments.drop(id, Objects.requireNonNullElse(body.reason(), ""), InputCheck.version(body.version())));
    }
}
