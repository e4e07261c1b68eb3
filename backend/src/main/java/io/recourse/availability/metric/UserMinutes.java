package io.recourse.availability.metric;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.UserOverlap;
import io.recourse.contract.terms.UserRule;
import io.recourse.money.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Availability by user minutes: (user minutes - downtime user minutes) / user minutes. Nobody is down twice, and never
 * more users than are licensed.
 */
public final class UserMinutes {

    private final UserRule rule;
    private final UserInput input;
    private final int[] byBegin;
    private final List<UserPiece> pieces = new ArrayList<>();

    private UserMinutes(UserRule rule, UserInput input) {
        this.rule = rule;
        this.input = input;
        this.byBegin = IntStream.range(0, input.downFrom().length)
                .boxed()
                .sorted((one, other) -> Long.compare(input.downFrom()[one], input.downFrom()[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The result depends on the arguments only. Throws ArithmeticException beyond 9 * 10^18 user milliseconds. */
    public static UserResult assess(UserRule rule, UserInput input) {
        UserMinutes minutes = new UserMinutes(rule, input);
        minutes.sweep();
        return minutes.result();
    }

    private void sweep() {
        long[] edges = edges();
        List<Integer> active = new ArrayList<>();
        int next = 0;
        int licence = -1;
        for (int i = 0; i + 1 < edges.length; i++) {
            long from = edges[i];
            while (licence + 1 < input.licensedAt().length && input.licensedAt()[licence + 1] <= from) {
                licence++;
            }
            while (next < byBegin.length && input.downFrom()[byBegin[next]] <= from) {
                active.add(byBegin[next++]);
            }
            active.removeIf(incident -> input.downTo()[incident] <= from);
            append(piece(from, edges[i + 1], licence < 0 ? -1 : input.licensed()[licence], active));
        }
    }

    private long[] edges() {
        LongStream all = LongStream.of(input.from(), input.to(), input.until());
        for (long[] more : new long[][] {
            input.licensedAt(), input.downFrom(), input.downTo(), input.watched(), input.excluded(), input.served()
        }) {
            all = LongStream.concat(all, Arrays.stream(more));
        }
        return all.filter(edge -> edge >= input.from() && edge <= input.to())
                .sorted()
                .distinct()
                .toArray();
    }

    private UserPiece piece(long from, long to, long licensed, List<Integer> active) {
        long users = Math.max(licensed, 0);
        if (!Bounds.contains(input.served(), from)) {
            return new UserPiece(
                    from, to, Charge.OUT_OF_HOURS, State.UNKNOWN, "availability.because.OUT_OF_HOURS", users, 0);
        }
        if (from >= input.until()) {
            return new UserPiece(from, to, Charge.REMOVED, State.UNKNOWN, "availability.because.NOT_YET", users, 0);
        }
        if (licensed < 0) {
            return new UserPiece(from, to, Charge.REMOVED, State.UNKNOWN, "metric.because.noLicences", 0, 0);
        }
        boolean isUnknown = active.isEmpty() && !Bounds.contains(input.watched(), from);
        // An exclusion forgives, but it never makes known what nobody watched.
        if (Bounds.contains(input.excluded(), from) && !(isUnknown && unknown() == Charge.REMOVED)) {
            boolean counts = input.effect() == ExclusionEffect.COUNTS_AS_UP;
            State state = active.isEmpty() ? State.UP : State.DOWN;
            return new UserPiece(
                    from,
                    to,
                    counts ? Charge.FORGIVEN : Charge.EXCLUDED,
                    state,
                    "metric.because.excludedUsers",
                    users,
                    0);
        }
        long down = down(active, users);
        if (down > 0) {
            return down == users
                    ? new UserPiece(from, to, Charge.DOWN, State.DOWN, "metric.because.allUsers", users, down)
                    : new UserPiece(from, to, Charge.WEIGHTED, State.DEGRADED, "metric.because.someUsers", users, down);
        }
        if (isUnknown) {
            Charge charge = unknown();
            String because = "availability.because.STATE.UNKNOWN." + charge;
            return new UserPiece(from, to, charge, State.UNKNOWN, because, users, charge == Charge.DOWN ? users : 0);
        }
        return new UserPiece(from, to, Charge.UP, State.UP, "metric.because.noUsers", users, 0);
    }

    private Charge unknown() {
        return switch (input.unknown()) {
            case UP -> Charge.UP;
            case DOWN -> Charge.DOWN;
            default -> Charge.REMOVED;
        };
    }

    private long down(List<Integer> active, long licensed) {
        long users = 0;
        for (int incident : active) {
            long affected = input.affected()[incident];
            users = rule.overlap() == UserOverlap.SUM ? Math.addExact(users, affected) : Math.max(users, affected);
        }
        return Math.min(users, licensed);
    }

    private void append(UserPiece piece) {
        UserPiece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null
                && last.charge() == piece.charge()
                && last.state() == piece.state()
                && last.because().equals(piece.because())
                && last.licensed() == piece.licensed()
                && last.down() == piece.down()) {
            pieces.set(
                    pieces.size() - 1,
                    new UserPiece(
                            last.from(),
                            piece.to(),
                            last.charge(),
                            last.state(),
                            last.because(),
                            last.licensed(),
                            last.down()));
        } else {
            pieces.add(piece);
        }
    }

    private UserResult result() {
        long period = 0;
        long counted = 0;
        long down = 0;
        long excluded = 0;
        long unlicensed = 0;
        for (UserPiece piece : pieces) {
            if (piece.charge() == Charge.OUT_OF_HOURS) {
                continue;
            }
            long millis = piece.to() - piece.from();
            long users = Math.multiplyExact(millis, piece.licensed());
            period = Math.addExact(period, users);
            counted += piece.charge().isCounted() ? users : 0;
            down += millis * piece.down();
            excluded += piece.because().equals("metric.because.excludedUsers") ? users : 0;
            unlicensed += piece.because().equals("metric.because.noLicences") ? millis : 0;
        }
        return new UserResult(
                period,
                counted,
                down,
                excluded,
                period - counted,
                counted == 0 ? null : Fraction.of(counted - down, counted),
                unlicensed,
                List.copyOf(pieces));
    }
}
