package io.recourse.availability;

import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Denominator;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The formula once more, as slow and plain as the words of the contract: asks of every tick of the period what it was.
 * Shares no code with the engine. All times of the history must lie on ticks.
 */
final class RasterOracle {

    private static final List<State> WORST_FIRST =
            List.of(State.DOWN, State.DEGRADED, State.MAINTENANCE, State.UNKNOWN, State.PENDING, State.UP);

    private static final Set<StateCharge> ONLY_DOWN = EnumSet.of(StateCharge.DOWN);
    private static final Set<StateCharge> ONLY_REMOVED = EnumSet.of(StateCharge.REMOVED);
    private static final YearMonth ALWAYS = YearMonth.of(2000, 1);

    private final History history;
    private final long tick;
    private final int ticks;
    private final @Nullable List<long[]> shifts;

    /** Ticks of excluded time, of one line. */
    long excluded;

    /** Which exclusion took a tick away or forgave it, for each line. */
    final List<@Nullable ExclusionKind[]> exclusions = new ArrayList<>();

    RasterOracle(History history, long tick) {
        this.history = history;
        this.tick = tick;
        this.ticks = Math.toIntExact((history.to() - history.from()) / tick);
        this.shifts = shifts(history);
    }

    /** What each tick was charged as; one array, or one for each component where they are summed. */
    List<Charge[]> lines() {
        List<Charge[]> lines = new ArrayList<>();
        for (int i = 0; i < (separate() ? history.components().size() : 1); i++) {
            lines.add(line(components(i)));
        }
        return lines;
    }

    /** The components that a line is made of. */
    List<History.Component> components(int line) {
        return separate() ? List.of(history.components().get(line)) : history.components();
    }

    private boolean separate() {
        return EnumSet.of(Combine.SUM, Combine.MEAN, Combine.WEIGHTED)
                .contains(history.formula().combine());
    }

    private Charge[] line(List<History.Component> components) {
        Charge[] line = new Charge[ticks];
        boolean[] future = new boolean[ticks];
        boolean[] inHours = new boolean[ticks];
        for (int i = 0; i < ticks; i++) {
            future[i] = time(i) >= history.now();
            inHours[i] = inHours(time(i));
            line[i] = inHours[i] ? combined(components, time(i)) : Charge.OUT_OF_HOURS;
        }
        sinceFirstData(line, components);
        exclude(line, inHours);
        dropShortOutages(line);
        Charge[] before = line.clone();
        roundOutagesUp(line, before, future);
        applyMinuteRule(line, before, future);
        return line;
    }

    private long time(int index) {
        return history.from() + index * tick;
    }

    /** The state that a component was in, as far as it is known now. */
    State state(History.Component component, long time) {
        boolean future = time >= history.now();
        if (component.byIntervals()) {
            for (State state : WORST_FIRST) {
                for (History.Span span : component.spans()) {
                    if (!future && span.state() == state && span.from() <= time && time < span.to()) {
                        return state;
                    }
                }
            }
            return component.uncovered();
        }
        State state = component.initial() == null ? State.UNKNOWN : component.initial();
        long latest = Long.MIN_VALUE;
        for (History.Change change : component.changes()) {
            if (change.at() <= time && change.at() >= latest) {
                latest = change.at();
                state = change.state();
            }
        }
        return future ? State.UNKNOWN : state;
    }

    private boolean hasData(History.Component component, long time) {
        return component.byIntervals()
                ? component.spans().stream().anyMatch(span -> span.from() <= time && time < span.to())
                : component.initial() != null || component.changes().stream().anyMatch(change -> change.at() <= time);
    }

    private Charge combined(List<History.Component> components, long time) {
        Set<StateCharge> charges = EnumSet.noneOf(StateCharge.class);
        for (History.Component component : components) {
            StateCharge charge = history.formula().states().get(state(component, time));
            boolean partlyDown = charge == StateCharge.DOWN || charge == StateCharge.WEIGHTED;
            charges.add(partlyDown && time >= history.now() ? StateCharge.REMOVED : charge);
        }
        boolean all = history.formula().combine() == Combine.ALL_DOWN;
        if (all ? charges.equals(ONLY_DOWN) : charges.contains(StateCharge.DOWN)) {
            return Charge.DOWN;
        }
        boolean weighted = all
                ? !charges.contains(StateCharge.UP) && !charges.contains(StateCharge.REMOVED)
                : charges.contains(StateCharge.WEIGHTED);
        if (weighted) {
            return Charge.WEIGHTED;
        }
        return charges.equals(ONLY_REMOVED) ? Charge.REMOVED : Charge.UP;
    }

    private boolean inHours(long time) {
        if (shifts == null) {
            return true;
        }
        for (long[] shift : shifts) {
            if (shift[0] <= time && time < shift[1]) {
                return true;
            }
        }
        return false;
    }

    /** Opening and closing of each served day by the JDK's own reading of local times; null without service hours. */
    private static @Nullable List<long[]> shifts(History history) {
        ServiceHours hours = history.formula().serviceHours();
        if (hours == null) {
            return null;
        }
        List<long[]> shifts = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(Instant.ofEpochMilli(history.to()), hours.zone());
        for (LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(history.from()), hours.zone())
                        .minusDays(3);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            boolean shown = day.atStartOfDay(hours.zone()).toLocalDate().equals(day);
            if (shown
                    && hours.days().contains(day.getDayOfWeek())
                    && !hours.holidays().contains(day)) {
                LocalDate closing = hours.to().isAfter(hours.from()) ? day : day.plusDays(1);
                shifts.add(new long[] {
                    day.atTime(hours.from()).atZone(hours.zone()).toInstant().toEpochMilli(),
                    closing.atTime(hours.to()).atZone(hours.zone()).toInstant().toEpochMilli()
                });
            }
        }
        return shifts;
    }

    private void sinceFirstData(Charge[] line, List<History.Component> components) {
        if (history.formula().denominator() == Denominator.PERIOD) {
            return;
        }
        int first = 0;
        while (first < ticks && time(first) < history.now() && !anyData(components, first)) {
            first++;
        }
        boolean none = first == ticks || time(first) >= history.now();
        for (int i = 0; i < ticks; i++) {
            boolean outside = (!none && i < first) || time(i) >= history.now();
            if (outside && line[i] != Charge.OUT_OF_HOURS) {
                line[i] = Charge.REMOVED;
            }
        }
    }

    private boolean anyData(List<History.Component> components, int index) {
        return components.stream().anyMatch(component -> hasData(component, time(index)));
    }

    private void exclude(Charge[] line, boolean[] inHours) {
        Map<ExclusionKind, Long> left = allowances();
        long leftOfCap = ticksOf(history.formula().exclusionCap());
        excluded = 0;
        Map<ExclusionKind, Integer> since = new EnumMap<>(ExclusionKind.class);
        @Nullable ExclusionKind[] by = new ExclusionKind[ticks];
        ExclusionKind[] kinds = ExclusionKind.values();
        YearMonth month = monthOfAllowances(0);
        exclusions.add(by);
        for (int i = 0; i < ticks; i++) {
            for (ExclusionKind kind : kinds) {
                if (covers(kind, time(i))) {
                    since.putIfAbsent(kind, i);
                } else {
                    since.remove(kind);
                }
            }
            YearMonth before = month;
            month = monthOfAllowances(i);
            if (!month.equals(before)) {
                left.putAll(allowances());
            }
            if (!inHours[i] || leftOfCap == 0) {
                continue;
            }
            ExclusionKind longest = null;
            for (ExclusionKind kind : since.keySet()) {
                if (left.get(kind) > 0 && (longest == null || since.get(kind) < since.get(longest))) {
                    longest = kind;
                }
            }
            if (longest == null) {
                continue;
            }
            left.merge(longest, -1L, Long::sum);
            leftOfCap--;
            excluded++;
            boolean removed = history.formula().exclusionEffect() == ExclusionEffect.REMOVED;
            boolean downtime = line[i] == Charge.DOWN || line[i] == Charge.WEIGHTED;
            by[i] = downtime || removed && line[i] != Charge.REMOVED ? longest : null;
            if (removed) {
                line[i] = line[i] == Charge.REMOVED ? Charge.REMOVED : Charge.EXCLUDED;
            } else if (downtime) {
                line[i] = Charge.FORGIVEN;
            }
        }
    }

    private Map<ExclusionKind, Long> allowances() {
        Map<ExclusionKind, Long> allowances = new EnumMap<>(ExclusionKind.class);
        for (ExclusionKind kind : ExclusionKind.values()) {
            allowances.put(kind, ticksOf(history.formula().exclusionAllowances().get(kind)));
        }
        return allowances;
    }

    /** The calendar month in which allowances are counted; always the same one where they are not counted by month. */
    private YearMonth monthOfAllowances(int index) {
        ZoneId zone = history.formula().allowancesMonthlyIn();
        return zone == null
                ? ALWAYS
                : YearMonth.from(Instant.ofEpochMilli(time(index)).atZone(zone));
    }

    private boolean covers(ExclusionKind kind, long time) {
        Duration needed = history.formula().maintenanceNotice();
        // No stream: this is asked for each kind at each tick.
        for (History.Exclusion exclusion : history.exclusions()) {
            boolean announced = kind != ExclusionKind.PLANNED_MAINTENANCE
                    || needed == null
                    || (exclusion.notice() != null && exclusion.notice() >= needed.toMillis());
            if (exclusion.kind() == kind && announced && exclusion.from() <= time && time < exclusion.to()) {
                return true;
            }
        }
        return false;
    }

    private long ticksOf(@Nullable Duration duration) {
        return duration == null ? Long.MAX_VALUE : duration.toMillis() / tick;
    }

    private boolean isDown(Charge charge) {
        return charge == Charge.DOWN
                || (charge == Charge.WEIGHTED
                        && history.formula().degradedWeight().signum() > 0);
    }

    private void dropShortOutages(Charge[] line) {
        int start = 0;
        while (start < ticks) {
            int end = start;
            while (end < ticks && isDown(line[end])) {
                end++;
            }
            if ((end - start) * tick < history.formula().minimumOutage().toMillis()) {
                for (int i = start; i < end; i++) {
                    line[i] = Charge.FORGIVEN;
                }
            }
            start = Math.max(end, start + 1);
        }
    }

    private void roundOutagesUp(Charge[] line, Charge[] before, boolean[] future) {
        if (history.formula().outageRounding() == OutageRounding.NONE) {
            return;
        }
        long owedAsDown = 0;
        long owedAsWeighted = 0;
        int length = 0;
        boolean heavy = false;
        for (int i = 0; i < ticks; i++) {
            if (isDown(before[i])) {
                length++;
                heavy |= before[i] == Charge.DOWN;
                continue;
            }
            long lacking = (60_000 - length * tick % 60_000) % 60_000 / tick;
            owedAsDown += heavy ? lacking : 0;
            owedAsWeighted += heavy ? 0 : lacking;
            length = 0;
            heavy = false;
            if (before[i] == Charge.UP && !future[i] && owedAsDown + owedAsWeighted > 0) {
                line[i] = owedAsDown > 0 ? Charge.DOWN : Charge.WEIGHTED;
                owedAsWeighted -= owedAsDown > 0 ? 0 : 1;
                owedAsDown -= owedAsDown > 0 ? 1 : 0;
            }
        }
    }

    private void applyMinuteRule(Charge[] line, Charge[] before, boolean[] future) {
        MinuteRule rule = history.formula().minuteRule();
        if (rule == MinuteRule.NONE) {
            return;
        }
        Map<Long, List<Integer>> minutes = new TreeMap<>();
        for (int i = 0; i < ticks; i++) {
            minutes.computeIfAbsent(Math.floorDiv(time(i), 60_000L), minute -> new ArrayList<>())
                    .add(i);
        }
        Map<Long, Charge> downMinutes = new TreeMap<>();
        minutes.forEach((minute, members) -> {
            boolean whole =
                    members.size() == 60_000 / tick && members.stream().allMatch(index -> isDown(before[index]));
            boolean part = members.stream().anyMatch(index -> isDown(before[index]));
            boolean heavy = members.stream().anyMatch(index -> before[index] == Charge.DOWN);
            if (rule == MinuteRule.WHOLE_MINUTE_DOWN ? whole : part) {
                downMinutes.put(minute, heavy ? Charge.DOWN : Charge.WEIGHTED);
            }
        });
        minutes.forEach((minute, members) -> {
            boolean charged = row(downMinutes, minute) >= history.formula().minimumConsecutiveMinutes();
            for (int index : members) {
                if (!charged) {
                    line[index] = isDown(before[index]) ? Charge.FORGIVEN : before[index];
                } else if (rule == MinuteRule.ANY_PART_DOWN && before[index].isCounted() && !future[index]) {
                    line[index] = downMinutes.get(minute);
                }
            }
        });
    }

    /** Down minutes in the row to which a minute belongs; 0 if it is not down itself. */
    private static int row(Map<Long, Charge> downMinutes, long minute) {
        if (!downMinutes.containsKey(minute)) {
            return 0;
        }
        int length = 1;
        for (long next = minute + 1; downMinutes.containsKey(next); next++) {
            length++;
        }
        for (long next = minute - 1; downMinutes.containsKey(next); next--) {
            length++;
        }
        return length;
    }
}
