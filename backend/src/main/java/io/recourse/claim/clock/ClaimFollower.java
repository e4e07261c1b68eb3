package io.recourse.claim.clock;

import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every step of a claim, inside its transaction, and lets its open reminders follow. */
@Component
class ClaimFollower {

    private final ReminderDesk desk;
    private final ClockFinder clocks;

    ClaimFollower(ReminderDesk desk, ClockFinder clocks) {
        this.desk = desk;
        this.clocks = clocks;
    }

    @EventListener
    void on(ClaimMoved moved) {
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
