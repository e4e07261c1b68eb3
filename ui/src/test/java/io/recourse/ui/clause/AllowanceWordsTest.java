package io.recourse.ui.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.contract.terms.VersionChange;
import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodKind;
import io.recourse.ui.frame.SpokenTexts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 99.9 % allows, reckoned by hand: a thousandth of the minutes of the period. */
class AllowanceWordsTest {

    @BeforeEach
    void readEnglish() {
        SpokenTexts.in("en");
    }

    @AfterEach
    void forget() {
        SpokenTexts.forget();
    }

    @ParameterizedTest
    @CsvSource({
        // 30 days have 43,200 minutes, 91 have 131,040, 365 have 525,600, 7 have 10,080
        "MONTH, P30D, 43 min 12 s",
        "QUARTER, P30D, 2 h 11 min 2.4 s (2.184 h)",
        "YEAR, P30D, 8 h 45 min 36 s (8.76 h)",
        "ROLLING, P7D, 10 min 4.8 s",
        "ROLLING, P90D, 2 h 9 min 36 s (2.16 h)",
        "ROLLING, P12M, 8 h 45 min 36 s (8.76 h)"
    })
    void a_promise_is_told_in_minutes_of_its_own_period(PeriodKind kind, String window, String minutes) {
        assertThat(allowance(kind, CalendarSpan.parse(window), Formula.DEFAULT)).isEqualTo(minutes);
    }

    @Test
    void minutes_of_all_hours_are_not_told_of_a_promise_for_some_hours() {
        ServiceHours office = new ServiceHours(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(18, 0), ZoneOffset.UTC, Set.of());
        assertThat(allowance(PeriodKind.MONTH, CalendarSpan.ofDays(30), Formula.DEFAULT.withHours(office)))
                .isEqualTo("depends on service hours");
    }

    private static @Nullable String allowance(PeriodKind kind, CalendarSpan window, Formula formula) {
        PeriodRule rule =
                new PeriodRule(1, 1, window, window, null, PartialPeriod.COUNTS, VersionChange.VERSION_AT_START);
        ClauseVersionDraft draft = new ClauseVersionDraft(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Metric.AVAILABILITY,
                new BigDecimal("99.9"),
                kind,
                null,
                formula,
                null,
                null,
                null,
                null,
                MetricRule.NONE,
                rule,
                RemedyTerms.DEFAULT);
        return ClauseWords.of(draft).promise().get("library.allowance");
    }
}
