package io.recourse.ui;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.measurement.MeasurementSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;

/**
 * A service that has been down for the last three hours of this month in Hong Kong, by a contract that wants the vendor
 * told within five days, or nothing can be claimed.
 */
record RunningBreach(Assessment figure, Instant since) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    static RunningBreach now() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Instant month = YearMonth.now(ZONE).atDay(1).atStartOfDay(ZONE).toInstant();
        // 99.9 % of a month allow up to 45 minutes: before that, nothing that runs can be broken.
        Assumptions.assumeTrue(
                Duration.between(month, now).compareTo(Duration.ofHours(1)) > 0,
                "the month has just begun in Hong Kong");
        Instant begin = now.minus(Duration.ofHours(3));
        Instant since = begin.isBefore(month) ? month : begin;
        AssessmentFixture fixture = RunningApplication.fixture(AssessmentFixture.class);
        Clause clause = fixture.clause(RegisterFixture.promise(RegisterFixture.START, null)
                .with(new ClaimWindow(
                        ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, new Notice(5, Notice.Unit.DAYS, true))));
        MeasurementSource source = fixture.source();
        fixture.measureUpTo(source, clause, month.toString(), now.toString(), since + "," + now + ",DOWN");
        return new RunningBreach(assessed(fixture, clause), since);
    }

    /** The jobs of the application may be at it themselves: whoever comes second finds nothing to do. */
    private static Assessment assessed(AssessmentFixture fixture, Clause clause) {
        for (int attempt = 0; attempt < 200; attempt++) {
            fixture.work();
            List<Assessment> running = fixture.all(clause).stream()
                    .filter(figure -> !figure.finished())
                    .toList();
            if (!running.isEmpty()) {
                return running.getFirst();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("Nobody assessed " + clause.title());
    }

    /** Half of the time since then, as somebody in Hong Kong enters it. */
    LocalDateTime told() {
        Duration half = Duration.between(since, Instant.now()).dividedBy(2);
        return LocalDateTime.ofInstant(since.plus(half).truncatedTo(ChronoUnit.MINUTES), ZONE);
    }

    /** Last day on which the vendor must be told there. */
    LocalDate noticeBy() {
        return LocalDate.ofInstant(since, ZONE).plusDays(5);
    }

    String path() {
        return "/assessments/" + figure.id();
    }
}
