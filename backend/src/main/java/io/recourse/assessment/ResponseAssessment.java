package io.recourse.assessment;

import io.recourse.availability.hours.ServedTime;
import io.recourse.availability.metric.Bounds;
import io.recourse.availability.metric.ResponseInput;
import io.recourse.availability.metric.ResponseTimes;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.ClockStart;
import io.recourse.contract.terms.ResponseRule;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.tickets.Ticket;
import io.recourse.measurement.tickets.TicketPause;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Responses to tickets, told in tickets. A ticket belongs to the period in which its clock began.
 *
 * @param tickets that may belong to the period, in any order
 * @param now until which clocks that still run are read
 */
record ResponseAssessment(Computation inputs, List<Ticket> tickets, Instant now) implements MetricAssessment {

    ResponseAssessment {
        tickets = List.copyOf(tickets);
    }

    /** Not over the instant of reading, but over what it made of each ticket: a clock that runs on changes nothing. */
    @Override
    public InputHashes hashes() {
        Digest digest = new Digest();
        List<Ticket> counted = counted();
        List<ResponseTimes.Timed> timed = timed(counted);
        for (int i = 0; i < counted.size(); i++) {
            Ticket ticket = counted.get(i);
            digest.line(
                    ticket.externalId(),
                    start(ticket),
                    String.valueOf(ticket.answeredAt()),
                    ticket.pauses(),
                    timed.get(i).outcome());
        }
        return inputs.hashes(VERSION, digest.hex());
    }

    @Override
    public Optional<InputHashes> hashesAsOf(Instant instant) {
        return Optional.empty();
    }

    @Override
    public @Nullable SourceId source() {
        return null;
    }

    @Override
    public MetricOutcome outcome() {
        ClauseTerms terms = inputs.assignment().version().terms();
        List<Ticket> counted = counted();
        List<ResponseTimes.Timed> timed = timed(counted);
        int missed = 0;
        int running = 0;
        List<AssessedItem> items = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            AssessedItem item = item(counted.get(i), timed.get(i));
            missed += item.outcome() == AssessedItem.Outcome.MISSED ? 1 : 0;
            running += item.outcome() == AssessedItem.Outcome.RUNNING ? 1 : 0;
            items.add(item);
        }
        int decided = counted.size() - running;
        Fraction share = decided == 0 ? null : Fraction.of(decided - missed, decided);
        Figure figure = Judging.share(
                Metric.RESPONSE_TIME,
                Figure.Unit.TICKET,
                new Judging.Amounts(counted.size(), decided, missed, 0, share),
                terms,
                rule().share(),
                running > 0 ? "assessment.reason.ticketsRunning" : "assessment.reason.noTickets");
        return new MetricOutcome(figure, Crediting.of(inputs, Judging.judged(figure, share, missed)), List.of(), items);
    }

    private ResponseRule rule() {
        return inputs.assignment().version().terms().metricRule().responseInForce();
    }

    private Instant start(Ticket ticket) {
        Instant notified = ticket.notifiedAt();
        return rule().start() == ClockStart.OPENING || notified == null ? ticket.openedAt() : notified;
    }

    private List<Ticket> counted() {
        return tickets.stream()
                .filter(ticket -> ticket.priority() <= rule().lowestPriority())
                .filter(ticket -> inputs.assignment().interval().contains(start(ticket)))
                .sorted(Comparator.comparing(this::start).thenComparing(Ticket::externalId))
                .toList();
    }

    private List<ResponseTimes.Timed> timed(List<Ticket> counted) {
        if (counted.isEmpty()) {
            return List.of();
        }
        ClauseTerms terms = inputs.assignment().version().terms();
        long first = start(counted.getFirst()).toEpochMilli();
        long last = Math.max(now.toEpochMilli(), first + 1);
        long[] excluded = rule().exclusionsPause() ? inputs.excludedBounds(hours()) : Bounds.NONE;
        return ResponseTimes.assess(
                LatencyAssessment.limitMillis(terms.commitment()),
                new ResponseInput(
                        counted.stream()
                                .mapToLong(ticket -> start(ticket).toEpochMilli())
                                .toArray(),
                        counted.stream().mapToLong(ResponseAssessment::answer).toArray(),
                        counted.stream().map(ticket -> pauses(ticket, excluded)).toArray(long[][]::new),
                        ServedTime.within(hours(), first, last),
                        now.toEpochMilli()));
    }

    /** In which the clocks run; null if at all times. */
    private @Nullable ServiceHours hours() {
        return rule().hours() == null
                ? inputs.assignment().version().terms().formula().serviceHours()
                : rule().hours();
    }

    private static long answer(Ticket ticket) {
        Instant answered = ticket.answeredAt();
        return answered == null ? Long.MAX_VALUE : answered.toEpochMilli();
    }

    /** Pauses that stop the clock by the rule of the clause, excluded time among them, as one set of time. */
    private long[] pauses(Ticket ticket, long[] excluded) {
        List<TicketPause> stopping = ticket.pauses().stream()
                .filter(pause -> rule().pauses().contains(pause.reason()))
                .toList();
        long[] from = new long[stopping.size() + excluded.length / 2];
        long[] to = new long[from.length];
        for (int i = 0; i < stopping.size(); i++) {
            from[i] = stopping.get(i).from().toEpochMilli();
            to[i] = Objects.requireNonNullElse(stopping.get(i).to(), now).toEpochMilli();
        }
        for (int i = 0; i < excluded.length / 2; i++) {
            from[stopping.size() + i] = excluded[2 * i];
            to[stopping.size() + i] = excluded[2 * i + 1];
        }
        return Bounds.union(from, to);
    }

    private AssessedItem item(Ticket ticket, ResponseTimes.Timed timed) {
        Duration elapsed = Duration.ofMillis(timed.elapsedMillis());
        Duration stopped = Duration.ofMillis(timed.wallMillis() - timed.elapsedMillis());
        AssessedItem.Outcome outcome = switch (timed.outcome()) {
            case IN_TIME -> AssessedItem.Outcome.KEPT;
            case LATE, UNANSWERED -> AssessedItem.Outcome.MISSED;
            case RUNNING -> AssessedItem.Outcome.RUNNING;
        };
        return new AssessedItem(
                AssessedItem.Kind.TICKET,
                ticket.externalId(),
                ticket.title(),
                ticket.url(),
                start(ticket),
                ticket.answeredAt() == null || ticket.answeredAt().isBefore(start(ticket)) ? null : ticket.answeredAt(),
                outcome,
                ticket.answeredAt() == null ? null : elapsed,
                null,
                null,
                because(ticket, timed, stopped));
    }

    private @Nullable Message because(Ticket ticket, ResponseTimes.Timed timed, Duration stopped) {
        return switch (timed.outcome()) {
            case UNANSWERED -> Message.of("assessment.item.unanswered");
            case RUNNING -> Message.of("assessment.item.running");
            default -> {
                if (!stopped.isZero()) {
                    yield Message.of("assessment.item.stopped", minutes(stopped));
                }
                boolean fromOpening = rule().start() == ClockStart.NOTIFICATION && ticket.notifiedAt() == null;
                yield fromOpening ? Message.of("assessment.item.fromOpening") : null;
            }
        };
    }

    private static String minutes(Duration duration) {
        return Fraction.of(duration.toMillis(), 60_000).toPlainString(2);
    }
}
