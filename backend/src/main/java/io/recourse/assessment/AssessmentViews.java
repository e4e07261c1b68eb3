package io.recourse.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.availability.Charge;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.State;
import io.recourse.money.Money;
import io.recourse.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assessments as they are sent over HTTP: decimals as strings, seconds with their milliseconds. */
final class AssessmentViews {

    private AssessmentViews() {}

    /** Something with an id and a name. */
    record Named(String id, String name) {}

    record Seconds(String period, String counted, String up, String down, String excluded, String removed) {}

    record Judged(
            AssessedItem.Kind kind,
            String label,
            @Nullable String title,
            @Nullable String url,
            Instant from,
            @Nullable Instant to,
            AssessedItem.Outcome outcome,
            @Nullable String measuredSeconds,
            @Nullable Long total,
            @Nullable Long bad,
            @Nullable String because) {}

    /** Of what is not time: in the unit of the figure. */
    record Amounts(
            Figure.Unit unit, String period, String counted, String up, String down, String excluded, String removed) {}

    record Item(
            String id,
            Named vendor,
            Named contract,
            Named service,
            Named clause,
            String period,
            Instant from,
            Instant to,
            int revision,
            boolean latest,
            @JsonProperty("final") boolean finished,
            @Nullable String availability,
            @Nullable String exact,
            String commitment,
            @Nullable Boolean met,
            @Nullable String reason,
            Metric metric,
            @Nullable Integer failures,
            @Nullable Seconds seconds,
            @Nullable Amounts amounts,
            @Nullable Money fee,
            Money credit,
            @Nullable String creditPercent,
            @Nullable String creditQuantity,
            Instant computedAt,
            Instant dataUntil) {}

    record Span(
            Instant from,
            Instant to,
            Charge charge,
            State state,
            @Nullable String component,
            String because,
            List<String> references) {}

    record ClauseText(
            int version, @Nullable String section, @Nullable Integer page, String text) {}

    record Hashes(String engineVersion, String clause, String timeline, String exclusions, String input) {}

    record Other(
            String source,
            @Nullable String availability,
            @Nullable Boolean met,
            String downSeconds) {}

    record RevisionView(
            String id, int revision, @Nullable String availability, Instant computedAt, Set<Revision.Input> changed) {}

    record Detail(
            Item assessment,
            ClauseText clause,
            @Nullable String source,
            List<Span> intervals,
            List<Judged> items,
            List<String> creditSteps,
            Hashes hashes,
            List<Other> otherSources,
            List<RevisionView> revisions,
            boolean stale,
            List<Integer> unknownHolidayYears) {}

    static Item item(Assessment one, Locale locale) {
        Assessment.Subject subject = one.subject();
        Figure figure = one.figure();
        Entitlement credit = one.entitlement();
        return new Item(
                one.id().toString(),
                new Named(subject.vendor().toString(), subject.vendorName()),
                new Named(subject.contract().toString(), subject.contractReference()),
                new Named(subject.service().toString(), subject.serviceName()),
                new Named(subject.clause().toString(), subject.clauseTitle()),
                one.period().label(),
                one.interval().from(),
                one.interval().to(),
                one.revision(),
                one.latest(),
                one.finished(),
                plain(figure.availability()),
                figure.exact(),
                figure.commitment().stripTrailingZeros().toPlainString(),
                figure.met(),
                figure.reason() == null ? null : figure.reason().in(locale),
                figure.metric(),
                figure.failures(),
                figure.unit() == Figure.Unit.MILLISECOND ? inSeconds(figure) : null,
                figure.unit() == Figure.Unit.MILLISECOND ? null : amounts(figure),
                credit.fee(),
                credit.credit(),
                credit.percent() == null
                        ? null
                        : credit.percent().stripTrailingZeros().toPlainString(),
                credit.quantity() == null
                        ? null
                        : credit.quantity().stripTrailingZeros().toPlainString(),
                one.computedAt(),
                one.dataUntil());
    }

    private static Seconds inSeconds(Figure figure) {
        return new Seconds(
                seconds(figure.period()),
                seconds(figure.counted()),
                seconds(figure.up()),
                seconds(figure.down()),
                seconds(figure.excluded()),
                seconds(figure.removed()));
    }

    private static Amounts amounts(Figure figure) {
        return new Amounts(
                figure.unit(),
                Long.toString(figure.period()),
                Long.toString(figure.counted()),
                Long.toString(figure.up()),
                Long.toString(figure.down()),
                Long.toString(figure.excluded()),
                Long.toString(figure.removed()));
    }

    private static Judged judged(AssessedItem item, Locale locale) {
        return new Judged(
                item.kind(),
                item.label(),
                item.title(),
                item.url(),
                item.from(),
                item.to(),
                item.outcome(),
                item.measured() == null ? null : seconds(item.measured().toMillis()),
                item.total(),
                item.bad(),
                item.because() == null ? null : item.because().in(locale));
    }

    static Detail detail(AssessmentDetail detail, Locale locale) {
        ClauseTerms terms = detail.version().terms();
        InputHashes hashes = detail.assessment().hashes();
        return new Detail(
                item(detail.assessment(), locale),
                new ClauseText(detail.version().number(), terms.section(), terms.page(), terms.quotedText()),
                detail.source() == null ? null : detail.source().code(),
                detail.intervals().stream().map(span -> span(span, locale)).toList(),
                detail.items().stream().map(item -> judged(item, locale)).toList(),
                detail.assessment().entitlement().steps().stream()
                        .map(step -> step.in(locale))
                        .toList(),
                new Hashes(
                        hashes.engineVersion(),
                        hashes.clause(),
                        hashes.timeline(),
                        hashes.exclusions(),
                        hashes.input()),
                detail.others().stream()
                        .map(other -> new Other(
                                other.sourceName(),
                                plain(other.availability()),
                                other.met(),
                                seconds(other.down().toMillis())))
                        .toList(),
                detail.revisions().stream()
                        .map(revision -> new RevisionView(
                                revision.assessment().id().toString(),
                                revision.assessment().revision(),
                                plain(revision.assessment().figure().availability()),
                                revision.assessment().computedAt(),
                                revision.changed()))
                        .toList(),
                detail.stale(),
                detail.unknownHolidayYears());
    }

    private static Span span(ExplainedInterval explained, Locale locale) {
        AssessedInterval span = explained.assessed();
        return new Span(
                span.interval().from(),
                span.interval().to(),
                span.charge(),
                span.state(),
                span.component(),
                Texts.get(locale, span.because()),
                explained.records().stream()
                        .flatMap(record -> Stream.ofNullable(record.referenceUrl()))
                        .distinct()
                        .toList());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String seconds(long millis) {
        BigDecimal seconds = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
        return seconds.signum() == 0 ? "0" : seconds.toPlainString();
    }
}
