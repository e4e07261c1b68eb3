package io.recourse.sample;

import io.recourse.db.id.SourceId;
import io.recourse.measurement.SourceDraft;
import io.recourse.measurement.SourceKind;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.tickets.TicketService;
import org.springframework.stereotype.Component;

/** Enters the tickets of the sample's service desk. They are invented, and their source says so. */
@Component
class SampleTickets {

    private final SampleFacts facts;
    private final SourceService sources;
    private final TicketService tickets;

    SampleTickets(SampleFacts facts, SourceService sources, TicketService tickets) {
        this.facts = facts;
        this.sources = sources;
        this.tickets = tickets;
    }

    void load() {
        SourceId desk = sources.create(new SourceDraft(
                        "service-desk",
                        "Service desk (invented tickets)",
                        SourceKind.TICKETS,
                        "Asia/Hong_Kong",
                        "invented for the sample workspace",
                        null,
                        true))
                .id();
        FeedAnswer answer = tickets.record(desk, facts.tickets(), null);
        if (answer.rejected() > 0) {
            throw new IllegalStateException("tickets of the sample are wrong: " + answer.rejections());
        }
    }
}
