package io.recourse.measurement.tickets;

import io.recourse.contract.terms.PauseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time in which a ticket waited.
 *
 * @param to null while it goes on
 */
public record TicketPause(
        PauseReason reason, Instant from, @Nullable Instant to) {}
