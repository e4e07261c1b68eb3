package io.recourse.claim.clock;

import io.recourse.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;

/**
 * The time that runs against a claim. Parts of it are measured in elapsed time, so that a change of clocks in the zone
 * neither lengthens nor shortens it; days are those of the zone.
 *
 * @param from when it began to run
 * @param until the first moment that is too late; not after {@code from} if it was over before it began
 * @param zone of the clause
 */
public record ClaimClock(ClockKind kind, Instant from, Instant until, ZoneId zone) {

    private static final int WHOLE = 100;

    /** A mark, and when it is passed. */
    public record Milestone(Mark mark, Instant due) {}

    /** The last day on which one may still act. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(until.minusNanos(1), zone);
    }

    /** True from the first moment on that is too late. */
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** How much of the running time is gone, 0 to 100. */
    public int percentGone(Instant now) {
        if (isOver(now)) {
            return WHOLE;
        }
        if (!now.isAfter(from)) {
            return 0;
        }
        return (int) (Duration.between(from, now).toMillis()
                * WHOLE
                / Math.max(1, Duration.between(from, until).toMillis()));
    }

    /**
     * All marks in the order in which they are passed; none of a clock that was over before it began. Where days off move
     * several to one day, none is told after a later one.
     */
    public List<Milestone> milestones(WorkingDays working) {
        if (!until.isAfter(from)) {
            return List.of();
        }
        List<Mark> marks = Arrays.stream(Mark.values())
                .sorted(Comparator.comparing(this::passed).thenComparing(Comparator.naturalOrder()))
                .toList();
        LinkedList<Milestone> milestones = new LinkedList<>();
        for (Mark mark : marks.reversed()) {
            Instant due = told(passed(mark), working);
            boolean later = !milestones.isEmpty() && milestones.getFirst().due().isBefore(due);
            milestones.addFirst(
                    new Milestone(mark, later ? milestones.getFirst().due() : due));
        }
        return List.copyOf(milestones);
    }

    private Instant passed(Mark mark) {
        return mark == Mark.LAST_DAY
                ? lastDay().atStartOfDay(zone).toInstant()
                : from.plus(Duration.between(from, until)
                        .multipliedBy(mark.percent())
                        .dividedBy(WHOLE));
    }

    /**
     * When people are told: as the mark is passed or, if that day is not worked, at the same time on the last working
     * day before it. Never before the clock began.
     */
    private Instant told(Instant passed, WorkingDays working) {
        ZonedDateTime told = passed.atZone(zone);
        LocalDate first = LocalDate.ofInstant(from, zone);
        while (!working.isWorking(told.toLocalDate()) && told.toLocalDate().isAfter(first)) {
            told = told.minusDays(1);
        }
        return told.toInstant().isBefore(from) ? from : told.toInstant();
    }
}
