package io.recourse.assessment;

import io.recourse.contract.Term;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.VersionChange;
import io.recourse.time.Period;
import io.recourse.time.PeriodCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of one clause that follow each other and have the same periods. Where an amendment changes the kind of period
 * or the zone, or begins after days on which the clause did not hold, another regime begins.
 *
 * @param versions by their first day, at least one
 */
record Regime(PeriodCalendar calendar, ZoneId zone, List<ClauseVersion> versions) {

    /**
     * A period, or a part of one, with the version that governs it.
     *
     * @param days that are assessed; they have an end
     */
    record Part(Period period, ClauseVersion version, LocalDate firstDay, LocalDate until) {}

    /** The regimes of a clause in their order. */
    static List<Regime> of(List<ClauseVersion> sorted) {
        List<Regime> regimes = new ArrayList<>();
        for (ClauseVersion version : sorted) {
            PeriodCalendar calendar = version.terms().periods();
            ZoneId zone = version.terms().zone();
            Regime last = regimes.isEmpty() ? null : regimes.getLast();
            if (last == null
                    || !last.calendar.equals(calendar)
                    || !last.zone.equals(zone)
                    || !version.validity()
                            .from()
                            .equals(last.versions.getLast().validity().until())) {
                last = new Regime(calendar, zone, new ArrayList<>());
                regimes.add(last);
            }
            last.versions.add(version);
        }
        return regimes;
    }

    /** What is assessed of the periods that have any of the days, both included. */
    List<Part> parts(LocalDate first, LocalDate last) {
        List<Part> parts = new ArrayList<>();
        List<Period> periods = new ArrayList<>(calendar.touching(first, last));
        if (calendar.windowsAtOnce() == 1) {
            periods.add(periods.getLast().next());
        }
        periods.forEach(period -> parts.addAll(parts(period)));
        return parts;
    }

    private List<Part> parts(Period period) {
        LocalDate begin = firstDay();
        LocalDate from = joins(period) || period.firstDay().isBefore(begin) ? begin : period.firstDay();
        LocalDate until = earlier(
                period.lastDay().plusDays(1), versions.getLast().validity().until());
        if (!from.isBefore(until) || !period.firstDay().isBefore(until)) {
            return List.of();
        }
        PartialPeriod rule = governing(from).terms().periodRule().partialPeriod();
        boolean begunBefore = from.isAfter(period.firstDay());
        boolean cutShort = until.isBefore(period.lastDay().plusDays(1));
        boolean windowWithoutPast = begunBefore && calendar.windowsAtOnce() > 1;
        if (windowWithoutPast || rule == PartialPeriod.LEFT_OUT && (begunBefore || cutShort)) {
            return List.of();
        }
        boolean joinedLater = begunBefore && !cutShort && rule == PartialPeriod.JOINS_NEXT && holdsAfter(period);
        return joinedLater ? List.of() : divided(period, from, until);
    }

    /** One part for each version that splits the period, or the whole. */
    private List<Part> divided(Period period, LocalDate from, LocalDate until) {
        List<ClauseVersion> inside = versions.stream()
                .filter(version -> version.validity().overlaps(new Term(from, until)))
                .toList();
        List<Part> parts = new ArrayList<>();
        for (ClauseVersion version : inside) {
            LocalDate begin = later(from, version.validity().from());
            LocalDate end = earlier(until, version.validity().until());
            if (parts.isEmpty() || splits(version)) {
                parts.add(new Part(period, version, begin, end));
            } else {
                Part open = parts.removeLast();
                parts.add(new Part(period, open.version(), open.firstDay(), end));
            }
        }
        if (parts.size() > 1) {
            parts.replaceAll(part ->
                    new Part(period.part(parts.indexOf(part) + 1), part.version(), part.firstDay(), part.until()));
        }
        return parts;
    }

    /** Whether the part before this period, with which the promise begins, is assessed together with it. */
    private boolean joins(Period period) {
        if (calendar.windowsAtOnce() > 1) {
            return false;
        }
        Period opening = calendar.containing(firstDay());
        return opening.next().equals(period)
                && firstDay().isAfter(opening.firstDay())
                && versions.getFirst().terms().periodRule().partialPeriod() == PartialPeriod.JOINS_NEXT;
    }

    private boolean holdsAfter(Period period) {
        LocalDate until = versions.getLast().validity().until();
        return until == null || until.isAfter(period.lastDay().plusDays(1));
    }

    private LocalDate firstDay() {
        return versions.getFirst().validity().from();
    }

    private ClauseVersion governing(LocalDate day) {
        return versions.stream()
                .filter(version -> version.validity().until() == null
                        || version.validity().until().isAfter(day))
                .findFirst()
                .orElse(versions.getLast());
    }

    private static boolean splits(ClauseVersion version) {
        return version.terms().periodRule().versionChange() == VersionChange.SPLIT_PRO_RATA;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
