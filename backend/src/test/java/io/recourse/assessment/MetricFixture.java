package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.Tier;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.samples.SampleService;
import io.recourse.measurement.tickets.TicketService;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clauses of each metric, and what is counted for them. */
@Component
class MetricFixture {

    private static final JsonMapper JSON = new JsonMapper();

    private final SampleService samples;
    private final TicketService tickets;

    MetricFixture(SampleService samples, TicketService tickets) {
        this.samples = samples;
        this.tickets = tickets;
    }

    /** A clause of one metric, from the usual first day on. */
    static ClauseVersionDraft promise(Metric metric, String commitment, MetricRule rule, CreditSchedule schedule) {
        ClauseVersionDraft usual = RegisterFixture.promise(RegisterFixture.START, null);
        return new ClauseVersionDraft(
                usual.firstDay(),
                null,
                null,
                usual.section(),
                usual.page(),
                usual.quotedText(),
                usual.sourceUrl(),
                metric,
                new BigDecimal(commitment),
                PeriodKind.MONTH,
                null,
                null,
                schedule,
                ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END, 30),
                Remedy.REMEDY,
                true,
                rule,
                null,
                null);
    }

    /** Two tiers of percentages of the fee. */
    static CreditSchedule tiers(String first, String credit, String second, String more) {
        return CreditSchedule.tieredPercent(
                List.of(Tier.below(first, credit), Tier.below(second, more)), new BigDecimal(100));
    }

    /** So much in HKD for each miss. */
    static CreditSchedule perIncident(String amount) {
        return JSON.readValue(
                "{\"kind\":\"PER_INCIDENT\",\"amount\":{\"amount\":\"%s\",\"currency\":\"HKD\"}}".formatted(amount),
                CreditSchedule.class);
    }

    /** A sample with its delay in milliseconds. */
    static String delay(Clause clause, String at, String millis) {
        return "{\"service\":\"%s\",\"at\":\"%s\",\"latencyMs\":%s}".formatted(clause.serviceCode(), at, millis);
    }

    /** The only time in which the service was watched. */
    static List<String> watched(Clause clause, String from, String to) {
        return List.of("{\"service\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(clause.serviceCode(), from, to));
    }

    /** A ticket of 2 March 2026, times of day in UTC. */
    static String ticket(
            Clause clause,
            String name,
            int priority,
            String opened,
            @Nullable String notified,
            @Nullable String responded,
            String more) {
        return "{\"service\":\"%s\",\"externalId\":\"%s-%s\",\"priority\":%d,\"openedAt\":\"2026-03-02T%sZ\"%s%s%s}"
                .formatted(
                        clause.serviceCode(),
                        name,
                        clause.serviceCode(),
                        priority,
                        opened,
                        notified == null ? "" : ",\"notifiedAt\":\"2026-03-02T" + notified + "Z\"",
                        responded == null ? "" : ",\"respondedAt\":\"2026-03-02T" + responded + "Z\"",
                        more)
                .replace("-" + clause.serviceCode() + "\"", "\"");
    }

    /** Sends tickets, of which none is rejected. */
    void tell(MeasurementSource source, String... rows) {
        ActingAs.role(
                Role.IT,
                () -> assertThat(tickets.record(source.id(), nodes(List.of(rows)), null)
                                .rejections())
                        .isEmpty());
    }

    /** Sends samples, of which none is rejected. */
    void send(MeasurementSource source, List<String> rows, List<String> watched) {
        ActingAs.role(
                Role.IT,
                () -> assertThat(samples.record(source.id(), nodes(rows), nodes(watched), null)
                                .rejections())
                        .isEmpty());
    }

    /** Rows of a feed. */
    static List<@Nullable JsonNode> nodes(List<String> rows) {
        List<@Nullable JsonNode> nodes = new ArrayList<>();
        rows.forEach(row -> nodes.add(JSON.readTree(row)));
        return nodes;
    }
}
