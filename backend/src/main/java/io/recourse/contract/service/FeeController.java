package io.recourse.contract.service;

import io.recourse.access.Roles;
import io.recourse.db.id.ServiceId;
import io.recourse.text.InputCheck;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
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

/** Fees of a service in the API; a fee is named by its first day. */
@RestController
@RequestMapping("/api/v1/services/{service}/fees")
@Tag(name = "Services")
class FeeController {

    private final FeeService fees;
    private final ServiceRegister services;

    FeeController(FeeService fees, ServiceRegister services) {
        this.fees = fees;
        this.services = services;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Monthly fees of the service over time, the earliest first")
    Page<Fee> list(@PathVariable ServiceId service) {
        return new Page<>(fees.of(services.get(service).id()), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Enter a fee; the open-ended fee before it ends the day before")
    Fee add(@PathVariable ServiceId service, @RequestBody FeeBody body) {
        return fees.add(service, InputCheck.version(body.version()), body.draft());
    }

    @PutMapping("/{from}")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Correct the fee that begins on the day")
    Fee change(@PathVariable ServiceId service, @PathVariable LocalDate from, @RequestBody FeeBody body) {
        return fees.change(service, InputCheck.version(body.version()), from, body.draft());
    }

    @DeleteMapping("/{from}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Remove the fee that begins on the day; version is that of the service")
    void remove(@PathVariable ServiceId service, @PathVariable LocalDate from, @RequestParam int version) {
        fees.remove(service, version, from);
    }
}
