package io.recourse.claim.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.claim.plausibility.Finding.Slip;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips that were made in real claims, and figures that are right however they were rounded. */
class PlausibilityTest {

    @Test
    void of_44640_minutes_4656_are_not_1_04_percent() {
        Finding finding = only(figures("4656", "44640", null, "1.04"));
        assertThat(finding.plausible()).isFalse();
        assertThat(finding.follows()).isEqualTo("10.430107");
        assertThat(finding.slip()).isEqualTo(Slip.DECIMAL_POINT);
        assertThat(finding.formula()).isEqualTo("4656 ÷ 44640 × 100 = 10.430107");
        assertThat(finding.words().in(Locale.ENGLISH)).isEqualTo("4656 of 44640 minutes are 10.430107 %, not 1.04 %.");
    }

    @Test
    void of_44640_minutes_695_are_not_1_4_percent() {
        Finding finding = only(figures("695", "44640", null, "1.4"));
        assertThat(finding.plausible()).isFalse();
        assertThat(finding.follows()).startsWith("1.5568");
        assertThat(finding.slip()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "4656, 44640, 10.43", "4656, 44640, 10.4", "4656, 44640, 10", "4656, 44640, 11", "4656, 44640, 10.44",
        "60, 43200, 0.13", "60, 43200, 0.14", "0, 43200, 0", "43200, 43200, 100", "1, 3, 33.333333333333"
    })
    void a_share_is_right_however_it_was_rounded(String down, String total, String share) {
        assertThat(only(figures(down, total, null, share)).plausible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4656, 44640, 10.45", "4656, 44640, 10.42", "4656, 44640, 12", "60, 43200, 0.15", "43200, 43200, 99"})
    void and_wrong_from_one_unit_of_its_last_decimal_on(String down, String total, String share) {
        assertThat(only(figures(down, total, null, share)).plausible()).isFalse();
    }

    @Test
    void availability_of_sixty_minutes_in_thirty_days_is_99_86_or_99_87() {
        assertThat(only(figures("60", "43200", "99.86", null)).plausible()).isTrue();
        assertThat(only(figures("60", "43200", "99.87", null)).plausible()).isTrue();
        assertThat(only(figures("60", "43200", "99.9", null)).plausible()).isTrue();
        assertThat(only(figures("60", "43200", "99.90", null)).plausible()).isFalse();
    }

    @Test
    void availability_and_share_of_downtime_are_told_apart() {
        assertThat(only(figures("4656", "44640", "10.43", null)).slip()).isEqualTo(Slip.SWAPPED);
        assertThat(only(figures(null, null, "99.9", "0.1")).plausible()).isTrue();
        assertThat(only(figures(null, null, "99.9", "1.0")).plausible()).isFalse();
    }

    @Test
    void more_minutes_down_than_there_are_is_impossible() {
        assertThat(only(figures("44641", "44640", "0", null)).plausible()).isFalse();
    }

    @Test
    void an_amount_follows_from_what_was_stated_as_far_as_that_was_rounded() {
        assertThat(amount("99.9", "100.00").plausible()).isTrue();
        assertThat(amount("99.9", "199.99").plausible())
                .as("rounded from 99.800...")
                .isTrue();
        assertThat(amount("99.90", "199.99").plausible()).isFalse();
        assertThat(amount("99.90", "199.99").follows()).isEqualTo("HKD 100.00");
        assertThat(amount("99.9", "1000.00").plausible()).isFalse();
    }

    @Test
    void an_amount_by_incidents_follows_from_their_number() {
        Grant grant = new Grant(
                Grant.Basis.INCIDENTS,
                incidents -> new Grant.Granted(
                        new Money(
                                incidents.times(Fraction.of(50_000)).toLong(RoundingMode.UNNECESSARY),
                                Money.zero("HKD").currency()),
                        null,
                        null));
        Finding wrong = incidents(grant, 3, "1000.00");
        assertThat(wrong.plausible()).isFalse();
        assertThat(wrong.follows()).isEqualTo("HKD 1500.00");
        assertThat(wrong.formula()).isEqualTo("3 → HKD 1500.00");
        assertThat(wrong.words().in(Locale.ENGLISH))
                .isEqualTo("By the clause 3 outages grant HKD 1500.00, not HKD 1000.00.");
        assertThat(incidents(grant, 3, "1500.00").plausible()).isTrue();
        assertThat(Plausibility.of(
                        new StatedFigures(null, null, new BigDecimal("99.9"), null, Money.of("1500", "HKD")), grant))
                .isEmpty();
    }

    @Test
    void days_and_units_follow_from_the_availability_as_far_as_that_was_rounded() {
        Grant grant = new Grant(Grant.Basis.AVAILABILITY, up -> {
            String days = up.compareTo(Fraction.of(new BigDecimal("0.95"))) < 0
                    ? "15"
                    : up.compareTo(Fraction.of(new BigDecimal("0.999"))) < 0 ? "3" : "0";
            return new Grant.Granted(null, new BigDecimal(days), "DAYS");
        });
        assertThat(days(grant, "99.85", "3").plausible()).isTrue();
        assertThat(days(grant, "99.9", "3").plausible())
                .as("rounded from 99.89")
                .isTrue();
        assertThat(days(grant, "99.85", "7").plausible()).isFalse();
        assertThat(days(grant, "94.00", "7").words().in(Locale.ENGLISH))
                .isEqualTo("By the clause an availability of 94 % adds 15 days, not 7.");
        Grant units = new Grant(
                Grant.Basis.INCIDENTS,
                incidents -> new Grant.Granted(null, incidents.toDecimal(0, RoundingMode.UNNECESSARY), "points"));
        StatedFigures stated = new StatedFigures(null, null, null, null, null).counting(2, new BigDecimal("20"));
        assertThat(Plausibility.of(stated, units).getLast().words().in(Locale.ENGLISH))
                .isEqualTo("By the clause 2 outages grant 2 points, not 20.");
        assertThatThrownBy(() -> new StatedFigures(null, null, null, null, null).counting(-1, new BigDecimal("-1")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactly("incidents", "quantity"));
    }

    private static Finding incidents(Grant grant, int count, String hkd) {
        StatedFigures stated = new StatedFigures(null, null, null, null, Money.of(hkd, "HKD")).counting(count, null);
        return Plausibility.of(stated, grant).getLast();
    }

    private static Finding days(Grant grant, String availability, String days) {
        StatedFigures stated = new StatedFigures(null, null, new BigDecimal(availability), null, null)
                .counting(null, new BigDecimal(days));
        return Plausibility.of(stated, grant).getLast();
    }

    @Test
    void nothing_is_found_where_nothing_can_be_compared() {
        assertThat(Plausibility.of(figures("60", null, null, null))).isEmpty();
        assertThat(Plausibility.of(figures(null, "43200", "99.9", null))).isEmpty();
        assertThat(figures(null, null, null, null).isEmpty()).isTrue();
    }

    @Test
    void figures_that_cannot_be_right_on_their_own_are_refused() {
        assertThatThrownBy(() -> figures("-1", "0", "100.1", "-0.1"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactly("downMinutes", "totalMinutes", "availability", "downtimeShare"));
    }

    /** By a clause that pays a thousand for each percent of downtime. */
    private static Finding amount(String availability, String hkd) {
        StatedFigures stated = new StatedFigures(null, null, new BigDecimal(availability), null, Money.of(hkd, "HKD"));
        return Plausibility.of(
                        stated,
                        Grant.byAvailability(up -> new Money(
                                Fraction.ONE
                                        .minus(up)
                                        .times(Fraction.of(10_000_000))
                                        .toLong(RoundingMode.HALF_UP),
                                Money.zero("HKD").currency())))
                .getLast();
    }

    private static Finding only(StatedFigures stated) {
        return Plausibility.of(stated).getFirst();
    }

    private static StatedFigures figures(
            @Nullable String down, @Nullable String total, @Nullable String availability, @Nullable String share) {
        return new StatedFigures(number(down), number(total), number(availability), number(share), null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
