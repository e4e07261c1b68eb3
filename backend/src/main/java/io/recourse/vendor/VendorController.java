package io.recourse.vendor;

import io.recourse.access.Roles;
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

/** Vendors in the API. */
@RestController
@RequestMapping("/api/v1/vendors")
@Tag(name = "Vendors")
class VendorController {

    private final VendorService vendors;

    VendorController(VendorService vendors) {
        this.vendors = vendors;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Vendors in the order of their names")
    Page<Vendor> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.after(cursor, limit, VendorId::new, vendors::listAfter, Vendor::id);
    }

    @GetMapping("/{id}")
    @PermitAll
    @Operation(summary = "One vendor")
    Vendor get(@PathVariable VendorId id) {
        return vendors.get(id);
    }

    @PostMapping
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Enter a vendor")
    ResponseEntity<Vendor> create(@RequestBody VendorBody body) {
        Vendor vendor = vendors.create(body.draft());
        return ResponseEntity.created(URI.create("/api/v1/vendors/" + vendor.id()))
                .body(vendor);
    }

    @PutMapping("/{id}")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Change a vendor; version is that of the vendor as it was read")
    Vendor change(@PathVariable VendorId id, @RequestBody VendorBody body) {
        return vendors.change(id, InputCheck.version(body.version()), body.draft());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Remove a vendor that has no contracts")
    void remove(@PathVariable VendorId id, @RequestParam int version) {
        vendors.remove(id, version);
    }
}
