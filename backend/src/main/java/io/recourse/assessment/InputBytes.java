package io.recourse.assessment;

import io.recourse.availability.ExcludedSpan;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.ResponseRule;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.measurement.run.PackWriter;
import io.recourse.measurement.run.ServiceRuns;
import io.recourse.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hashes of the inputs of an assessment, in either form. */
final class InputBytes {

    /** First byte of what is hashed in the packed form: of another kind, another one. */
    private static final int EXCLUSIONS = 102;

    private static final int INPUT = 103;

    /** Days after its period on which the clock of a ticket may still run. */
    private static final int LATE_ANSWER = 92;

    private InputBytes() {}

    /** Of the states of a service; of none, where nothing was ever measured. */
    static String timeline(@Nullable ServiceRuns measured, HashForm form) {
        if (measured == null) {
            return new Digest().line("none").hex();
        }
        return form == HashForm.TEXT ? measured.hash() : measured.packedHash();
    }

    /** Of accepted exclusions in their order. */
    static String exclusions(List<ExcludedSpan> excluded, HashForm form) {
        if (form == HashForm.TEXT) {
            Digest spans = new Digest();
            for (ExcludedSpan span : excluded) {
                spans.time(span.span().from()).time(span.span().to()).part(span.kind());
                if (span.notice() != null) {
                    spans.part(span.notice());
                }
                spans.line();
            }
            return spans.hex();
        }
        PackWriter bytes = new PackWriter(EXCLUSIONS, 24 + 16 * excluded.size());
        bytes.number(excluded.size());
        long before = 0;
        for (ExcludedSpan span : excluded) {
            long from = span.span().from().toEpochMilli();
            bytes.signed(from - before)
                    .number(span.span().to().toEpochMilli() - from)
                    .number(span.kind().ordinal());
            before = from;
            Duration notice = span.notice();
            bytes.number(notice == null ? 0 : 1);
            if (notice != null) {
                bytes.signed(notice.getSeconds()).number(notice.getNano());
            }
        }
        return bytes.sha256();
    }

    /** Of what the clause says, and of the days that a calendar named by its hours gives to it. */
    static String clause(Assignment assignment) {
        ClauseVersion version = assignment.version();
        if (version.terms().calendarsOfHours().isEmpty()) {
            return version.contentHash();
        }
        boolean runsOn = version.terms().metric() == Metric.RESPONSE_TIME;
        LocalDate first = assignment.firstDay().minusDays(2);
        LocalDate last = assignment.lastDay().plusDays(runsOn ? LATE_ANSWER : 2);
        Digest digest = new Digest().line(version.contentHash());
        ResponseRule response = version.terms().metricRule().response();
        days(digest, version.terms().formula().serviceHours(), first, last);
        days(digest, response == null ? null : response.hours(), first, last);
        return digest.hex();
    }

    private static void days(Digest digest, @Nullable ServiceHours hours, LocalDate first, LocalDate last) {
        if (hours != null) {
            digest.line(
                    String.valueOf(hours.calendar()),
                    within(hours.holidays(), first, last),
                    within(hours.workdays(), first, last));
        }
    }

    private static String within(Set<LocalDate> days, LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
    }

    /** Of everything together. */
    static String input(Computation inputs, String arithmetic, String clause, String data, String exclusions) {
        Assignment assignment = inputs.assignment();
        Money fee = inputs.fee();
        if (inputs.form() == HashForm.TEXT) {
            return new Digest()
                    .line(arithmetic, clause, data, exclusions)
                    .line(
                            assignment.version().id(),
                            assignment.period(),
                            assignment.interval().from())
                    .line(assignment.interval().to(), inputs.finished(), inputs.dataUntil())
                    .line(fee == null ? "no fee" : fee, inputs.currency())
                    .hex();
        }
        UUID version = assignment.version().id().value();
        PackWriter bytes = new PackWriter(INPUT, 360)
                .text(arithmetic)
                .text(clause)
                .text(data)
                .text(exclusions)
                .signed(version.getMostSignificantBits())
                .signed(version.getLeastSignificantBits())
                .text(assignment.period().label());
        instant(bytes, assignment.interval().from());
        instant(bytes, assignment.interval().to());
        instant(bytes, inputs.dataUntil());
        bytes.number(inputs.finished() ? 1 : 0).text(inputs.currency()).number(fee == null ? 0 : 1);
        if (fee != null) {
            bytes.signed(fee.minorUnits()).text(fee.currency().getCurrencyCode());
        }
        return bytes.sha256();
    }

    private static void instant(PackWriter bytes, Instant instant) {
        bytes.signed(instant.getEpochSecond()).number(instant.getNano());
    }
}
