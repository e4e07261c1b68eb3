package io.recourse.vendor;

import io.recourse.db.id.VendorId;

/**
 * Published inside the transaction that is about to remove a vendor.
 * A feature that still needs the vendor throws Conflict, which undoes the removal.
 */
public record VendorRemoval(VendorId id, String name) {}
