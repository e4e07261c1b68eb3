package io.recourse.contract;

import io.recourse.access.Roles;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
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

/** Contracts in the API. */
@RestController
@RequestMapping("/api/v1/contracts")
@Tag(name = "Contracts")
class ContractController {

    private final ContractService contracts;

    ContractController(ContractService contracts) {
        this.contracts = contracts;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Contracts in the order of vendors and references")
    Page<Contract> list(
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.after(
                        cursor,
                        limit,
                        ContractId::new,
                        (last, rows) -> contracts.listAfter(last, vendor, rows),
                        summary -> summary.contract().id())
                .map(ContractSummary::contract);
    }

    @GetMapping("/{id}")
    @PermitAll
    @Operation(summary = "One contract")
    Contract get(@PathVariable ContractId id) {
        return contracts.get(id);
    }

    @PostMapping
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Enter a contract")
    ResponseEntity<Contract> create(@RequestBody ContractBody body) {
        Contract contract = contracts.create(body.draft());
        return ResponseEntity.created(URI.create("/api/v1/contracts/" + contract.id()))
                .body(contract);
    }

    @PutMapping("/{id}")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Change a contract; version is that of the contract as it was read")
    Contract change(@PathVariable ContractId id, @RequestBody ContractBody body) {
        return contracts.change(id, InputCheck.version(body.version()), body.draft());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Remove a contract that has no services")
    void remove(@PathVariable ContractId id, @RequestParam int version) {
        contracts.remove(id, version);
    }
}
