package io.recourse.measurement.tickets;

import io.recourse.contract.terms.PauseReason;
import io.recourse.measurement.feed.FeedRow;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a ticket from a row of the API. */
final class TicketRow {

    private static final Set<String> FIELDS = Set.of(
            "service",
            "externalId",
            "title",
            "url",
            "priority",
            "openedAt",
            "notifiedAt",
            "respondedAt",
            "resolvedAt",
            "pauses");
    private static final int MOST_PAUSES = 100;

    private TicketRow() {}

    static Ticket read(FeedRow row, FeedServices services, Clock clock) {
        row.only(FIELDS);
        return checked(new Ticket(
                services.of(row, "service"),
                row.requiredText("externalId", 200),
                row.text("title", 500),
                row.url("url"),
                Input.required("priority", row.whole("priority", 1, 5)).intValue(),
                row.requiredInstant("openedAt", clock),
                row.instant("notifiedAt", clock),
                row.instant("respondedAt", clock),
                row.instant("resolvedAt", clock),
                pauses(row, clock)));
    }

    /** The ticket if its instants come in a possible order; throws InvalidInput naming the one that does not. */
    static Ticket checked(Ticket ticket) {
        notBefore("resolvedAt", ticket.resolvedAt(), ticket.openedAt());
        Instant answered = ticket.answeredAt();
        notBefore("respondedAt", answered, ticket.openedAt());
        Instant end = null;
        for (int i = 0; i < ticket.pauses().size(); i++) {
            TicketPause pause = ticket.pauses().get(i);
            if (pause.to() != null && !pause.from().isBefore(pause.to())) {
                throw new InvalidInput("pauses[" + i + "].to", "measurement.timeline.backwards");
            }
            if (i > 0 && (end == null || pause.from().isBefore(end))) {
                throw new InvalidInput("pauses[" + i + "].from", "ticket.pauseOrder");
            }
            end = pause.to();
        }
        return ticket;
    }

    private static void notBefore(String field, @Nullable Instant instant, Instant opened) {
        if (instant != null && instant.isBefore(opened)) {
            throw new InvalidInput(field, "ticket.beforeOpening");
        }
    }

    private static List<TicketPause> pauses(FeedRow row, Clock clock) {
        List<TicketPause> pauses = new ArrayList<>();
        for (FeedRow pause : row.rows("pauses", MOST_PAUSES)) {
            pause.only(Set.of("reason", "from", "to"));
            pauses.add(new TicketPause(
                    Input.choice(
                            "pauses[" + pauses.size() + "].reason",
                            pause.requiredText("reason", 40),
                            PauseReason.class),
                    pause.requiredInstant("from", clock),
                    pause.instant("to", clock)));
        }
        return pauses;
    }
}
