package io.recourse.measurement.statuspage;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import org.jspecify.annotations.Nullable;

/**
 * A status page as somebody enters it.
 *
 * @param vendor null if the service is named, whose vendor it then is
 * @param service null for all services of the vendor
 */
public record StatusPageDraft(
        @Nullable VendorId vendor, @Nullable ServiceId service, String name, String url) {}
