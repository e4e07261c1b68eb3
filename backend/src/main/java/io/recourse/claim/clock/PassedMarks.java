package io.recourse.claim.clock;

import io.recourse.time.WorkingDays;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Marks of a clock that have passed, and the reminders that were made of it. Of what has passed only the last is worth
 * telling; if that was told before, nothing is.
 */
record PassedMarks(List<ClaimClock.Milestone> passed, List<Reminder> made) {

    /** Adds a reminder; false if there is one for this mark already. */
    interface Adding {
        boolean add(ClaimClock.Milestone milestone, boolean skipped);
    }

    static PassedMarks of(ClaimClock clock, List<Reminder> made, WorkingDays working, Instant now) {
        List<ClaimClock.Milestone> passed = clock.milestones(working).stream()
                .filter(milestone -> !milestone.due().isAfter(now))
                .toList();
        return new PassedMarks(passed, List.copyOf(made));
    }

    /** True if there is a reminder for each of them. */
    boolean areRecorded() {
        Set<Mark> recorded = recorded();
        return passed.stream().allMatch(milestone -> recorded.contains(milestone.mark()));
    }

    /** Adds those that are not recorded; true if somebody is told something by it. */
    boolean record(Adding adding) {
        Set<Mark> recorded = recorded();
        boolean told = false;
        for (ClaimClock.Milestone milestone : passed) {
            if (!recorded.contains(milestone.mark())) {
                boolean skipped = milestone != passed.getLast();
                told |= adding.add(milestone, skipped) && !skipped;
            }
        }
        return told;
    }

    /** The mark that is told. */
    Mark last() {
        return passed.getLast().mark();
    }

    /** Reminders that another one follows. */
    List<UUID> followed() {
        return made.stream().filter(Reminder::isOpen).map(Reminder::id).toList();
    }

    private Set<Mark> recorded() {
        return made.stream().map(Reminder::mark).collect(Collectors.toSet());
    }
}
