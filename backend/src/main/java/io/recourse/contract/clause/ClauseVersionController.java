package io.recourse.contract.clause;

import io.recourse.access.Roles;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.text.Input;
import io.recourse.text.InputCheck;
import io.recourse.text.NotFound;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions of a clause in the API. */
@RestController
@RequestMapping("/api/v1/clauses/{clause}/versions")
@Tag(name = "Clauses")
class ClauseVersionController {

    private final ClauseVersionService versions;
    private final ClauseService clauses;

    ClauseVersionController(ClauseVersionService versions, ClauseService clauses) {
        this.versions = versions;
        this.clauses = clauses;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Versions of the clause, the newest first")
    Page<ClauseVersion> list(@PathVariable ClauseId clause) {
        return new Page<>(versions.of(clauses.get(clause).id()), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Enter a version; the one that holds on its first day ends the day before")
    ClauseVersion add(@PathVariable ClauseId clause, @RequestBody ClauseBody.Version body) {
        return versions.add(
                clause, InputCheck.version(body.version()), Input.required("clauseVersion", body.clauseVersion()));
    }

    @PutMapping("/{id}")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Correct a version from which nothing has been assessed")
    ClauseVersion change(
            @PathVariable ClauseId clause, @PathVariable ClauseVersionId id, @RequestBody ClauseBody.Version body) {
        requireBelonging(clause, id);
        return versions.change(
                id, InputCheck.version(body.version()), Input.required("clauseVersion", body.clauseVersion()));
    }

    @PutMapping("/{id}/last-day")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Set the last day of a version, used or not; without lastDay it holds on")
    ClauseVersion end(
            @PathVariable ClauseId clause, @PathVariable ClauseVersionId id, @RequestBody ClauseBody.LastDay body) {
        requireBelonging(clause, id);
        return versions.end(id, InputCheck.version(body.version()), body.lastDay());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Remove a version from which nothing has been assessed; version is that of the clause")
    void remove(@PathVariable ClauseId clause, @PathVariable ClauseVersionId id, @RequestParam int version) {
        requireBelonging(clause, id);
        versions.remove(id, version);
    }

    private void requireBelonging(ClauseId clause, ClauseVersionId id) {
        if (!versions.get(id).clauseId().equals(clause)) {
            throw NotFound.of(id);
        }
    }
}
