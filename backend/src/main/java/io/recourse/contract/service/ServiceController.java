package io.recourse.contract.service;

import io.recourse.access.Roles;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
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

/** Services in the API. */
@RestController
@RequestMapping("/api/v1/services")
@Tag(name = "Services")
class ServiceController {

    private final ServiceRegister services;

    ServiceController(ServiceRegister services) {
        this.services = services;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Services in the order of vendors and names")
    Page<BoughtService> list(
            @RequestParam(required = false) @Nullable ContractId contract,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.after(
                cursor,
                limit,
                ServiceId::new,
                (last, rows) -> services.listAfter(last, contract, rows),
                BoughtService::id);
    }

    @GetMapping("/{id}")
    @PermitAll
    @Operation(summary = "One service")
    BoughtService get(@PathVariable ServiceId id) {
        return services.get(id);
    }

    @PostMapping
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Enter a service")
    ResponseEntity<BoughtService> create(@RequestBody ServiceBody body) {
        BoughtService service = services.create(body.draft());
        return ResponseEntity.created(URI.create("/api/v1/services/" + service.id()))
                .body(service);
    }

    @PutMapping("/{id}")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Change a service; version is that of the service as it was read")
    BoughtService change(@PathVariable ServiceId id, @RequestBody ServiceBody body) {
        return services.change(id, InputCheck.version(body.version()), body.draft());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Remove a service that has no clauses, with its fees")
    void remove(@PathVariable ServiceId id, @RequestParam int version) {
        services.remove(id, version);
    }
}
