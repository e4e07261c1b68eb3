package io.recourse.assessment;

import io.recourse.availability.hours.ServedTime;
import io.recourse.availability.metric.UserInput;
import io.recourse.availability.metric.UserMinutes;
import io.recourse.availability.metric.UserPiece;
import io.recourse.availability.metric.UserResult;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.State;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.users.AffectedUsers;
import io.recourse.measurement.users.LicensedUsers;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Availability by user minutes, in milliseconds of users. */
record UserAssessment(Computation inputs, UserData data) implements MetricAssessment {

    @Override
    public InputHashes hashes() {
        return inputs.hashes(VERSION, data.hash());
    }

    @Override
    public Optional<InputHashes> hashesAsOf(Instant instant) {
        return Optional.of(new UserAssessment(inputs.until(instant), data.until(instant)).hashes());
    }

    @Override
    public @Nullable SourceId source() {
        return data.source();
    }

    @Override
    public MetricOutcome outcome() {
        UserResult result = result();
        ClauseTerms terms = inputs.assignment().version().terms();
        Figure figure = Judging.share(
                Metric.USER_MINUTES,
                Figure.Unit.USER_MILLISECOND,
                new Judging.Amounts(
                        result.period(), result.counted(), result.down(), result.excluded(), result.availability()),
                terms,
                terms.commitment(),
                "assessment.reason.noUsers");
        List<AssessedItem> items = items(result);
        int incidents = (int) items.stream()
                .filter(item -> item.outcome() == AssessedItem.Outcome.MISSED)
                .count();
        return new MetricOutcome(
                figure,
                Crediting.of(inputs, Judging.judged(figure, result.availability(), incidents, terms)),
                intervals(result),
                items);
    }

    private UserResult result() {
        ClauseTerms terms = inputs.assignment().version().terms();
        Interval interval = inputs.assignment().interval();
        long from = interval.from().toEpochMilli();
        long to = interval.to().toEpochMilli();
        List<AffectedUsers> affected = data.affected();
        return UserMinutes.assess(
                terms.metricRule().usersInForce(),
                new UserInput(
                        from,
                        to,
                        inputs.dataUntil().toEpochMilli(),
                        data.licensed().stream()
                                .mapToLong(one -> one.at().toEpochMilli())
                                .toArray(),
                        data.licensed().stream().mapToLong(LicensedUsers::users).toArray(),
                        affected.stream()
                                .mapToLong(one -> one.from().toEpochMilli())
                                .toArray(),
                        affected.stream()
                                .mapToLong(one -> end(one).toEpochMilli())
                                .toArray(),
                        affected.stream().mapToLong(AffectedUsers::users).toArray(),
                        data.watched(),
                        inputs.excludedBounds(terms.formula().serviceHours()),
                        ServedTime.within(terms.formula().serviceHours(), from, to),
                        terms.formula().chargeOf(State.UNKNOWN),
                        terms.formula().exclusionEffect()));
    }

    /** An incident that goes on lasts as far as anybody watched. */
    private Instant end(AffectedUsers affected) {
        Instant end = affected.to();
        if (end != null) {
            return end;
        }
        Instant watched = data.watched().length == 0
                ? inputs.dataUntil()
                : Instant.ofEpochMilli(data.watched()[data.watched().length - 1]);
        return watched.isAfter(affected.from()) ? watched : affected.from();
    }

    private static List<AssessedInterval> intervals(UserResult result) {
        List<AssessedInterval> intervals = new ArrayList<>();
        for (UserPiece piece : result.pieces()) {
            AssessedInterval last = intervals.isEmpty() ? null : intervals.getLast();
            Instant from = Instant.ofEpochMilli(piece.from());
            Instant to = Instant.ofEpochMilli(piece.to());
            if (last != null
                    && last.charge() == piece.charge()
                    && last.because().equals(piece.because())) {
                from = intervals.removeLast().interval().from();
            }
            intervals.add(
                    new AssessedInterval(new Interval(from, to), piece.charge(), piece.state(), null, piece.because()));
        }
        return intervals;
    }

    private List<AssessedItem> items(UserResult result) {
        return data.affected().stream().map(one -> item(one, result)).toList();
    }

    private AssessedItem item(AffectedUsers affected, UserResult result) {
        long from = affected.from().toEpochMilli();
        long to = end(affected).toEpochMilli();
        long licensed = 0;
        boolean counts = false;
        for (UserPiece piece : result.pieces()) {
            if (piece.from() < to && piece.to() > from) {
                licensed = Math.max(licensed, piece.licensed());
                counts |= piece.charge().isDown();
            }
        }
        return new AssessedItem(
                AssessedItem.Kind.USERS,
                affected.externalId(),
                affected.title(),
                null,
                affected.from(),
                affected.to(),
                counts ? AssessedItem.Outcome.MISSED : AssessedItem.Outcome.NOT_COUNTED,
                Duration.ofMillis(to - from),
                Math.max(licensed, affected.users()),
                affected.users(),
                null);
    }
}
