package io.recourse.claim.clock;

import io.recourse.access.CurrentUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimMoved;
import io.recourse.claim.ClaimStatus;
import io.recourse.text.Shortened;
import io.recourse.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every step of a claim, inside its transaction, and lets its open reminders follow. */
@Component
class ClaimFollower {

    private static final int LONGEST = 200;

    private final ReminderDesk desk;
    private final ClockFinder clocks;
    private final JooqNotices notices;

    ClaimFollower(ReminderDesk desk, ClockFinder clocks, JooqNotices notices) {
        this.desk = desk;
        this.clocks = clocks;
        this.notices = notices;
    }

    /** The step says that the vendor was told, and on which day; what is recorded already knows it better. */
    private void record(Claim claim, ClaimEvent event) {
        String means = event.evidence() == null
                ? Texts.get(CurrentUser.locale(), claim.status().messageKey())
                : event.evidence();
        notices.add(new NoticeGiven(
                claim.id(),
                toldAt(claim, event),
                Shortened.to(LONGEST, means),
                event.vendorReference(),
                event.actor(),
                event.at()));
    }

    /** The moment of the step; of one that is recorded later, the beginning of its day. */
    private static Instant toldAt(Claim claim, ClaimEvent event) {
        ZoneId zone = claim.deadline().zone();
        boolean sameDay = event.occurredOn().equals(LocalDate.ofInstant(event.at(), zone));
        return sameDay ? event.at() : event.occurredOn().atStartOfDay(zone).toInstant();
    }

    @EventListener
    void on(ClaimMoved moved) {
        if (moved.claim().status() == ClaimStatus.NOTIFIED && moved.event().from() != ClaimStatus.NOTIFIED) {
            record(moved.claim(), moved.event());
        }
        // Months of claims open at once; nobody was told anything about those.
        if (moved.event().kind() == ClaimEvent.Kind.OPENED || !desk.hasOpen(moved.claim())) {
            return;
        }
        desk.tidy(
                moved.claim(),
                clocks.clocks(moved.claim()),
                clocks.notice(moved.claim()).orElse(null));
    }
}
