package io.recourse.reports.monthly.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.AsSystem;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.VersionChange;
import io.recourse.reports.monthly.figures.MonthlyFigures.AssessmentSheet;
import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodKind;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A month's report tells of every period that ended in it, whatever the contract calls a period. */
@BackendTest
class OtherPeriodsTest {

    @Autowired
    private MonthlyFiguresReader reader;

    @Autowired
    private AssessmentFixture fixture;

    @Test
    void billing_cycles_belong_to_the_month_in_which_they_end() {
        Clause clause = fixture.clause(RegisterFixture.promise(RegisterFixture.START, null)
                .with(PeriodKind.BILLING_CYCLE, MetricRule.NONE, billingOnThe15th(), RemedyTerms.DEFAULT));
        fixture.measure(fixture.source(), clause, "2026-02-20T00:00Z,2026-02-20T02:00Z,DOWN");
        fixture.work();

        assertThat(sheets("2026-03")).singleElement().satisfies(sheet -> {
            assertThat(sheet.periodLabel()).isEqualTo("2026-02-C15");
            assertThat(sheet.endsInMonth()).isTrue();
            assertThat(sheet.met()).isFalse();
        });
        assertThat(read("2026-03").current().missed()).isEqualTo(1);
        assertThat(read("2026-02").current().missed()).isZero();
    }

    private static PeriodRule billingOnThe15th() {
        CalendarSpan thirtyDays = CalendarSpan.ofDays(30);
        return new PeriodRule(
                1, 15, thirtyDays, thirtyDays, null, PartialPeriod.COUNTS, VersionChange.VERSION_AT_START);
    }

    private List<AssessmentSheet> sheets(String month) {
        return read(month).vendors().stream()
                .flatMap(vendor -> vendor.contracts().stream())
                .flatMap(contract -> contract.services().stream())
                .flatMap(service -> service.assessments().stream())
                .toList();
    }

    private MonthlyFigures read(String month) {
        return AsSystem.call("test", () -> reader.read(YearMonth.parse(month)));
    }
}
