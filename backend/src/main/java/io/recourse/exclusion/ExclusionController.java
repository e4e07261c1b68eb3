package io.recourse.exclusion;

import io.recourse.access.Roles;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.db.id.ExclusionId;
import io.recourse.db.id.ServiceId;
import io.recourse.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exclusions over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ExclusionController {

    private static final int LISTED = 500;

    record Proposal(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable ExclusionKind kind,
            @Nullable String reason,
            @Nullable Instant announcedAt) {}

    /** A step of an exclusion; {@code version} is the one that was read. */
    record Step(int version, @Nullable String reason) {}

    private final ExclusionService exclusions;

    ExclusionController(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    @GetMapping("/exclusions")
    @PermitAll
    Page<Exclusion> list(@RequestParam(required = false) @Nullable ExclusionStatus status) {
        return new Page<>(exclusions.list(null, status, LISTED), null);
    }

    @GetMapping("/services/{id}/exclusions")
    @PermitAll
    Page<Exclusion> ofService(@PathVariable ServiceId id) {
        return new Page<>(exclusions.list(id, null, LISTED), null);
    }

    @PostMapping("/services/{id}/exclusions")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.LEGAL, Roles.IT, Roles.VENDOR_MANAGER})
    Exclusion propose(@PathVariable ServiceId id, @RequestBody Proposal proposal) {
        return exclusions.propose(
                id,
                new ExclusionDraft(
                        proposal.from(), proposal.to(), proposal.kind(), proposal.reason(), proposal.announcedAt()));
    }

    @PostMapping("/exclusions/{id}/contest")
    @RolesAllowed({Roles.LEGAL, Roles.IT, Roles.VENDOR_MANAGER})
    Exclusion contest(@PathVariable ExclusionId id, @RequestBody Step step) {
        return exclusions.contest(id, step.version(), step.reason());
    }

    @PostMapping("/exclusions/{id}/accept")
    @RolesAllowed({Roles.LEGAL, Roles.VENDOR_MANAGER})
    Exclusion accept(@PathVariable ExclusionId id, @RequestBody Step step) {
        return exclusions.accept(id, step.version(), step.reason());
    }

    @PostMapping("/exclusions/{id}/refuse")
    @RolesAllowed({Roles.LEGAL, Roles.VENDOR_MANAGER})
    Exclusion refuse(@PathVariable ExclusionId id, @RequestBody Step step) {
        return exclusions.refuse(id, step.version(), step.reason());
    }
}
