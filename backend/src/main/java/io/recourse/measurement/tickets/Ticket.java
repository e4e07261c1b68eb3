package io.recourse.measurement.tickets;

import io.recourse.db.id.ServiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it was reported to the vendor.
 *
 * @param externalId the ticket's name at its source
 * @param url page about it
 * @param priority 1 (highest) to 5
 * @param openedAt when we opened it
 * @param notifiedAt when the vendor was told; null if not recorded
 * @param respondedAt when the vendor first responded; null if it has not
 * @param resolvedAt null while it is open
 * @param pauses in order of time
 */
public record Ticket(
        ServiceId service,
        String externalId,
        @Nullable String title,
        @Nullable String url,
        int priority,
        Instant openedAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant respondedAt,
        @Nullable Instant resolvedAt,
        List<TicketPause> pauses) {

    public Ticket {
        pauses = List.copyOf(pauses);
    }

    /** When the vendor had responded at the latest: a resolution is a response too. */
    public @Nullable Instant answeredAt() {
        Instant response = respondedAt;
        Instant resolution = resolvedAt;
        return response == null || resolution != null && resolution.isBefore(response) ? resolution : response;
    }
}
