package io.recourse.contract.clause;

import io.recourse.access.Roles;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.text.Input;
import io.recourse.text.InputCheck;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** KPI clauses in the API. */
@RestController
@RequestMapping("/api/v1/clauses")
@Tag(name = "Clauses")
class ClauseController {

    private final ClauseService clauses;
    private final ClauseVersionService versions;

    ClauseController(ClauseService clauses, ClauseVersionService versions) {
        this.clauses = clauses;
        this.versions = versions;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Clauses in the order of vendors, services and titles")
    Page<Clause> list(
            @RequestParam(required = false) @Nullable ContractId contract,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.after(
                cursor, limit, ClauseId::new, (last, rows) -> clauses.listAfter(last, contract, rows), Clause::id);
    }

    @GetMapping("/{id}")
    @PermitAll
    @Operation(summary = "One clause with all its versions, the newest first")
    ClauseBody.Full get(@PathVariable ClauseId id) {
        return new ClauseBody.Full(clauses.get(id), versions.of(id));
    }

    @PostMapping
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Enter a clause with its first version")
    ResponseEntity<ClauseBody.Full> create(@RequestBody ClauseBody.New body) {
        ClauseVersionDraft first = Input.required("firstVersion", body.firstVersion());
        Clause clause = clauses.create(new ClauseDraft(body.serviceId(), body.title(), first));
        return ResponseEntity.created(URI.create("/api/v1/clauses/" + clause.id()))
                .body(get(clause.id()));
    }

    @PutMapping("/{id}")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Give the clause another title")
    Clause rename(@PathVariable ClauseId id, @RequestBody ClauseBody.Title body) {
        return clauses.rename(id, InputCheck.version(body.version()), body.title());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Remove a clause from which nothing has been assessed")
    void remove(@PathVariable ClauseId id, @RequestParam int version) {
        clauses.remove(id, version);
    }
}
