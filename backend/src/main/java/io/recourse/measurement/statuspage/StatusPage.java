package io.recourse.measurement.statuspage;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page or feed in which a vendor tells of its own state.
 *
 * @param service the service that it is about; null for all of the vendor's
 * @param url where it is published; kept as a name, never opened by the program
 * @param createdBy user name
 */
public record StatusPage(
        UUID id,
        VendorId vendor,
        String vendorName,
        @Nullable ServiceId service,
        @Nullable String serviceName,
        String name,
        String url,
        Instant createdAt,
        String createdBy) {}
