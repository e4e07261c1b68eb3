package io.recourse.availability;

import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Denominator;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Histories with random options, around instants where calendars are treacherous; all times lie on ticks. */
final class RandomHistories {

    private static final List<Instant> TREACHEROUS = List.of(
            Instant.parse("2026-03-29T00:30:00Z"),
            Instant.parse("2026-10-25T00:10:00Z"),
            Instant.parse("2024-02-28T23:00:00Z"),
            Instant.parse("2026-03-31T15:30:00Z"),
            Instant.parse("2025-12-31T23:00:00Z"),
            Instant.parse("1969-12-31T23:30:00Z"),
            Instant.parse("2026-10-03T15:30:00Z"),
            Instant.parse("2026-04-04T15:00:00Z"),
            Instant.parse("2026-02-15T02:00:00Z"),
            Instant.parse("2011-12-30T10:00:00Z"),
            Instant.parse("1979-10-20T18:30:00Z"));
    private static final BigDecimal[] WEIGHTS = {
        BigDecimal.ZERO, new BigDecimal("0.5"), new BigDecimal("0.3"), BigDecimal.ONE
    };
    private static final BigDecimal[] COMMITMENTS = {
        null, new BigDecimal("99.9"), new BigDecimal("100"), new BigDecimal("50"), new BigDecimal("66.7")
    };
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "Asia/Hong_Kong",
            "Asia/Kolkata",
            "Pacific/Auckland",
            "America/New_York",
            "Europe/Dublin",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Pacific/Apia");

    private final Random random;
    private final OptionSet options;
    private final long tick;
    private final int ticks;

    RandomHistories(Random random, OptionSet options, long tick, int mostTicks) {
        this.random = random;
        this.options = options;
        this.tick = tick;
        this.ticks = 1 + random.nextInt(mostTicks);
    }

    History next() {
        long around = pick(TREACHEROUS).toEpochMilli() + (random.nextInt(600) - 300) * 1000L;
        long from = Math.floorDiv(around, Math.max(tick, 1000)) * Math.max(tick, 1000);
        long to = from + ticks * tick;
        long now = random.nextInt(3) > 0 ? to + random.nextInt(3) * 5 * tick : instant(from);
        List<History.Component> components = new ArrayList<>();
        for (int i = options.varies(OptionSet.COMPONENTS) ? 1 + random.nextInt(4) : 1; i > 0; i--) {
            components.add(component("c" + i, from));
        }
        List<History.Exclusion> exclusions = new ArrayList<>();
        for (int i = random.nextInt(options.varies(OptionSet.EXCLUSIONS) ? 6 : 2); i > 0; i--) {
            exclusions.add(exclusion(from));
        }
        return new History(formula(from), from, to, now, components, exclusions);
    }

    private History.Exclusion exclusion(long from) {
        long start = instant(from);
        long end = start + tick * (1 + random.nextInt(Math.max(1, ticks / 2)));
        Long notice = random.nextInt(4) == 0 ? null : tick * (random.nextInt(20) - 5);
        return new History.Exclusion(start, end, pick(ExclusionKind.values()), notice);
    }

    private History.Component component(String name, long from) {
        List<History.Change> changes = new ArrayList<>();
        List<History.Span> spans = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            changes.add(new History.Change(instant(from), pick(State.values())));
            long start = instant(from);
            long end = random.nextInt(6) == 0
                    ? ComponentTimeline.OPEN
                    : start + tick * random.nextInt(Math.max(1, ticks / 3));
            spans.add(new History.Span(start, end, pick(State.values())));
        }
        State initial = random.nextBoolean() ? pick(State.values()) : null;
        return new History.Component(name, random.nextBoolean(), initial, changes, pick(State.values()), spans);
    }

    private Formula formula(long from) {
        boolean minutes = options.varies(OptionSet.MINUTES);
        boolean comparison = options.varies(OptionSet.COMPARISON);
        MinuteRule minuteRule = minutes ? pick(MinuteRule.values()) : MinuteRule.NONE;
        boolean rounded = options.varies(OptionSet.OUTAGE_ROUNDING) && minuteRule == MinuteRule.NONE;
        Combine combine = options.varies(OptionSet.COMPONENTS) ? pick(Combine.values()) : Combine.ANY_DOWN;
        boolean exclusions = options.varies(OptionSet.EXCLUSIONS);
        Map<ExclusionKind, Duration> allowances = exclusions ? allowances() : Map.of();
        return new Formula(
                states(),
                options.varies(OptionSet.STATES) ? pick(WEIGHTS) : BigDecimal.ZERO,
                exclusions ? pick(ExclusionEffect.values()) : ExclusionEffect.COUNTS_AS_UP,
                exclusions && random.nextInt(3) == 0 ? someTicks() : null,
                options.varies(OptionSet.SERVICE_HOURS) && random.nextInt(4) > 0 ? hours(from) : null,
                options.varies(OptionSet.MINIMUM_OUTAGE) && random.nextInt(3) > 0
                        ? Duration.ofMillis(tick * random.nextInt(Math.max(2, ticks / 4)))
                        : Duration.ZERO,
                minuteRule,
                random.nextBoolean() ? 1 : 1 + random.nextInt(5),
                combine,
                options.varies(OptionSet.FIRST_DATA) ? pick(Denominator.values()) : Denominator.PERIOD,
                comparison ? pick(COMMITMENTS) : null,
                comparison ? pick(Comparison.values()) : Comparison.BELOW,
                allowances,
                exclusions && random.nextInt(3) == 0 ? Duration.ofMillis(tick * random.nextInt(12)) : null,
                rounded ? pick(OutageRounding.values()) : OutageRounding.NONE,
                comparison && random.nextBoolean() ? random.nextInt(4) : null,
                combine == Combine.WEIGHTED
                        ? Map.of("c1", new BigDecimal("2.5"), "c2", new BigDecimal("0.3"))
                        : Map.of(),
                allowances.isEmpty() || random.nextBoolean() ? null : ZoneId.of("Europe/Berlin"));
    }

    private Map<State, StateCharge> states() {
        Map<State, StateCharge> states = new EnumMap<>(State.class);
        StateCharge[] three = {StateCharge.UP, StateCharge.DOWN, StateCharge.REMOVED};
        if (options.varies(OptionSet.STATES)) {
            states.put(State.DEGRADED, pick(StateCharge.values()));
            states.put(State.MAINTENANCE, pick(three));
            states.put(State.UNKNOWN, pick(three));
            states.put(State.PENDING, pick(three));
        }
        return states;
    }

    private Map<ExclusionKind, Duration> allowances() {
        Map<ExclusionKind, Duration> allowances = new EnumMap<>(ExclusionKind.class);
        for (ExclusionKind kind : ExclusionKind.values()) {
            if (random.nextInt(3) == 0) {
                allowances.put(kind, someTicks());
            }
        }
        return allowances;
    }

    private Duration someTicks() {
        return Duration.ofMillis(tick * random.nextInt(Math.max(1, ticks / 2)));
    }

    /** Hours that begin and end near the period, mostly in a zone whose clock changes about then. */
    private ServiceHours hours(long from) {
        ZoneId zone = ZoneId.of(pick(ZONES));
        for (int tries = random.nextInt(20); tries > 0 && !changesNear(zone, from); tries--) {
            zone = ZoneId.of(pick(ZONES));
        }
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(from), zone);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        while (days.isEmpty()) {
            for (DayOfWeek each : DayOfWeek.values()) {
                if (random.nextInt(4) > 0) {
                    days.add(each);
                }
            }
        }
        LocalTime around = LocalTime.ofInstant(Instant.ofEpochMilli(from), zone).truncatedTo(ChronoUnit.MINUTES);
        return new ServiceHours(
                days,
                around.plusMinutes(random.nextInt(120) - 30L),
                around.plusMinutes(random.nextInt(240) - 60L),
                zone,
                random.nextInt(4) == 0 ? Set.of(day, day.plusDays(1)) : Set.of());
    }

    private static boolean changesNear(ZoneId zone, long from) {
        Instant begin = Instant.ofEpochMilli(from);
        ZoneOffsetTransition next = zone.getRules().nextTransition(begin.minus(Duration.ofDays(1)));
        return next != null && next.getInstant().isBefore(begin.plus(Duration.ofDays(1)));
    }

    /** Mostly within the period, often on a minute, sometimes a little before or after. */
    private long instant(long from) {
        long instant = from + tick * (random.nextInt(ticks + ticks / 4 + 2) - ticks / 8);
        return tick <= 1000 && random.nextInt(3) == 0 ? Math.floorDiv(instant, 60_000L) * 60_000L : instant;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
