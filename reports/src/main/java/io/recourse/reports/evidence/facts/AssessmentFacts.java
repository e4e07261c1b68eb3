package io.recourse.reports.evidence.facts;

import io.recourse.money.Money;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bundle says of the assessment on which the claim rests. */
public final class AssessmentFacts {

    private AssessmentFacts() {}

    /**
     * The figure and the credit with every number in between.
     *
     * @param unit in which the amounts are given: MILLISECOND where the metric is time
     * @param exact availability as a fraction in lowest terms
     * @param allowedDown how much downtime keeps the promise, in milliseconds; null where the metric is not time
     * @param steps of the credit, in order
     */
    public record Calculation(
            Verbatim assessment,
            int revision,
            Instant computedAt,
            Instant dataUntil,
            String metric,
            String unit,
            long period,
            long counted,
            long up,
            long down,
            long excluded,
            long removed,
            BigDecimal commitment,
            @Nullable BigDecimal availability,
            @Nullable Verbatim exact,
            @Nullable Long allowedDown,
            @Nullable Integer failures,
            @Nullable Boolean met,
            @Nullable BigDecimal percent,
            @Nullable Integer tier,
            Money credit,
            @Nullable BigDecimal quantity,
            List<Message> steps,
            Hashes hashes,
            List<Revision> revisions) {}

    /** What the assessment was computed from. */
    public record Hashes(Verbatim engine, Verbatim clause, Verbatim timeline, Verbatim exclusions, Verbatim input) {}

    /** A revision of the assessment and what had changed. */
    public record Revision(
            int number, Instant computedAt, @Nullable BigDecimal availability, List<String> changed) {}

    /**
     * A span of the period as it was charged.
     *
     * @param because key of the reason in the backend's bundle
     * @param references names of the records behind it, at their source
     */
    public record Span(
            Interval interval,
            String charge,
            String state,
            @Nullable String component,
            String because,
            List<String> references) {}

    /** A ticket, failure or other thing that was judged. */
    public record Judged(
            String kind,
            String label,
            @Nullable String title,
            @Nullable String url,
            Instant from,
            @Nullable Instant to,
            String outcome,
            @Nullable Long measuredMillis,
            @Nullable Long total,
            @Nullable Long bad,
            @Nullable Message because) {}
}
