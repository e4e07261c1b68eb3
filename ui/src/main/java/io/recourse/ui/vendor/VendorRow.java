package io.recourse.ui.vendor;

import io.recourse.vendor.Vendor;

/** A vendor as the list shows it. */
record VendorRow(Vendor vendor, int contracts, int services, int clauses) {}
