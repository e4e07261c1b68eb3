package io.recourse.claim.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one claim at a moment, with everything that was told of them.
 *
 * @param running those that run, or ran out without being stopped
 * @param notice that the vendor was told; null if that is not recorded
 * @param noticeBy until when the vendor had to be told; null if the contract asks for no notice
 * @param lapses without a notice in time nothing can be claimed
 * @param lead how long the claim travels; null if it arrives at once
 * @param reminders all that were made, the earliest due first
 */
public record ClaimClocks(
        List<Running> running,
        @Nullable NoticeGiven notice,
        @Nullable Instant noticeBy,
        boolean lapses,
        @Nullable DeliveryLead lead,
        List<Reminder> reminders) {

    public ClaimClocks {
        running = List.copyOf(running);
        reminders = List.copyOf(reminders);
    }

    /**
     * A clock and what is still to come of it.
     *
     * @param percentGone 0 to 100
     * @param ahead marks that have not passed
     */
    public record Running(ClaimClock clock, int percentGone, Turn turn, List<ClaimClock.Milestone> ahead) {

        public Running {
            ahead = List.copyOf(ahead);
        }
    }
}
