package io.recourse.claim.bulk;

import io.recourse.db.id.VendorId;
import org.jspecify.annotations.Nullable;

/**
 * Which outages to list; null asks for all.
 *
 * @param openOnly only those with claims that have not reached the vendor
 */
public record OutageFilter(@Nullable VendorId vendor, boolean openOnly) {}
