package io.recourse.claim.settlement.intake;

import io.recourse.vendor.Vendor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Vendors by the names that their documents carry: the name in the register, or the legal entity. */
final class VendorNames {

    private final Map<String, Vendor> vendors = new HashMap<>();

    VendorNames(List<Vendor> all) {
        for (Vendor vendor : all) {
            if (vendor.legalEntity() != null) {
                vendors.putIfAbsent(plain(vendor.legalEntity()), vendor);
            }
        }
        all.forEach(vendor -> vendors.put(plain(vendor.name()), vendor));
    }

    Optional<Vendor> find(String name) {
        return Optional.ofNullable(vendors.get(plain(name)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.,]+", " ").strip();
    }
}
