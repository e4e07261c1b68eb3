package io.recourse.reports.monthly.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.AsSystem;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.reports.monthly.figures.MonthlyFigures.AccountLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.AssessmentSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.ServiceSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.TrendMonth;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service that was down for two hours in March 2026 (Hong Kong), under a promise of 99.9 % a month. */
@BackendTest
class MonthlyFiguresReaderTest {

    private static final long HOURS_2 = 7_200_000;
    private static final String OUTAGE = "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN";

    @Autowired
    private MonthlyFiguresReader reader;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestClock clock;

    private static Assessment assessment;

    /** Once for the class, whose database all of its methods share. */
    @BeforeEach
    void measure() {
        if (assessment == null) {
            Clause clause = fixture.clause();
            fixture.measure(fixture.source(), clause, OUTAGE);
            assessment = fixture.assessed(clause, "2026-03");
        }
    }

    @Test
    void the_report_shows_the_stored_assessment_to_the_millisecond() {
        AssessmentSheet sheet = sheet(read("2026-03"));
        assertThat(sheet.availability())
                .isEqualTo(assessment.figure().availability().toPlainString());
        assertThat(sheet.met()).isFalse();
        assertThat(sheet.upMs() + sheet.downMs()).isEqualTo(sheet.countedMs());
        assertThat(sheet.downMs()).isEqualTo(HOURS_2);
        assertThat(sheet.credit()).isEqualTo(assessment.entitlement().credit());
        assertThat(sheet.inputHash()).isEqualTo(assessment.hashes().input());
        assertThat(sheet.downtime()).hasSize(1);
        assertThat(sheet.quotedText()).isNotBlank();
        assertThat(sheet.history().getLast().periodLabel()).isEqualTo("2026-03");
    }

    @Test
    void days_and_trend_add_up_to_the_same_downtime() {
        MonthlyFigures march = read("2026-03");
        ServiceSheet service = service(march);
        assertThat(service.days()).hasSize(31);
        assertThat(service.days().stream()
                        .mapToLong(MonthlyFigures.DayFacts::downMs)
                        .sum())
                .isEqualTo(HOURS_2);
        assertThat(march.trend()).hasSize(12);
        assertThat(march.current().missed()).isEqualTo(1);
        assertThat(march.worst()).hasSize(1);
        assertThat(march.trend().stream().mapToLong(TrendMonth::downtimeMs).sum())
                .isEqualTo(march.current().downtimeMs());
    }

    @Test
    void claim_and_books_of_the_breach_are_in_it() {
        MonthlyFigures march = read("2026-03");
        assertThat(march.claims()).hasSize(1);
        assertThat(march.claims().getFirst().computed())
                .isEqualTo(assessment.entitlement().credit());
        assertThat(march.credits()).hasSize(1);
        assertThat(march.credits().getFirst().computed())
                .isEqualTo(assessment.entitlement().credit());
        // What the system booked, it booked when it assessed: in the month of the clock.
        MonthlyFigures september = read("2026-09");
        assertThat(september.ledger().accounts()).extracting(AccountLine::code).contains("9100", "9199");
        long balance = september.ledger().accounts().stream()
                .mapToLong(line -> line.closing().minorUnits())
                .sum();
        assertThat(balance).isZero();
    }

    @Test
    void the_same_month_read_twice_has_the_same_hash_whatever_the_day() {
        String first = CanonicalFigures.text(read("2026-03"));
        clock.set("2026-12-24T10:00:00Z");
        assertThat(CanonicalFigures.hash(CanonicalFigures.text(read("2026-03"))))
                .isEqualTo(CanonicalFigures.hash(first));
    }

    @Test
    void a_month_before_the_contract_is_empty() {
        MonthlyFigures month = read("2025-06");
        assertThat(month.vendors()).isEmpty();
        assertThat(month.claims()).isEmpty();
        assertThat(month.current().decided()).isZero();
    }

    private MonthlyFigures read(String month) {
        return AsSystem.call("test", () -> reader.read(YearMonth.parse(month)));
    }

    private ServiceSheet service(MonthlyFigures figures) {
        return figures.vendors().stream()
                .flatMap(vendor -> vendor.contracts().stream())
                .flatMap(contract -> contract.services().stream())
                .filter(service -> service.assessments().stream()
                        .anyMatch(sheet ->
                                sheet.inputHash().equals(assessment.hashes().input())))
                .findFirst()
                .orElseThrow();
    }

    private AssessmentSheet sheet(MonthlyFigures figures) {
        return service(figures).assessments().getFirst();
    }
}
