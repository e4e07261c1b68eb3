package io.recourse.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.money.Money;
import io.recourse.text.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {

    private final Formats english = new Formats(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void figures_have_western_digits_in_every_language(Language language) {
        Formats formats = new Formats(language);

        assertThat(formats.money(Money.of("-1234567.5", "HKD"))).isEqualTo("HKD\u00a0\u22121,234,567.50");
        assertThat(formats.measured(new BigDecimal("99.073312345678"))).isEqualTo("99.0733%");
        assertThat(formats.date(LocalDate.of(2026, 3, 15))).contains("15").contains("2026");
    }

    @Test
    void money_has_the_decimals_of_its_currency() {
        assertThat(english.money(Money.of("1200", "JPY"))).isEqualTo("JPY\u00a01,200");
        assertThat(english.money(Money.of("1.5", "KWD"))).isEqualTo("KWD\u00a01.500");
    }

    @Test
    void a_percentage_below_hundred_never_reads_as_hundred() {
        assertThat(english.measured(new BigDecimal("99.999999999999"))).isEqualTo("99.9999%");
        assertThat(english.measured(new BigDecimal("100"))).isEqualTo("100.0000%");
    }

    @Test
    void a_measured_percentage_always_has_four_decimals() {
        assertThat(english.measured(new BigDecimal("99.831"))).isEqualTo("99.8310%");
    }

    @Test
    void a_commitment_reads_as_it_stands_in_the_contract() {
        assertThat(english.percent(new BigDecimal("99.9000"))).isEqualTo("99.9%");
    }

    @Test
    void what_is_not_known_is_a_dash() {
        assertThat(english.measured(null)).isEqualTo("–");
        assertThat(english.money(null)).isEqualTo("–");
        assertThat(english.date(null)).isEqualTo("–");
    }

    @Test
    void an_instant_is_written_in_the_zone_it_is_asked_for() {
        Instant instant = Instant.parse("2026-03-15T18:05:09Z");

        assertThat(english.instant(instant, ZoneId.of("Asia/Hong_Kong"))).isEqualTo("16 Mar 2026, 02:05");
        assertThat(english.exact(instant, ZoneId.of("UTC"))).isEqualTo("2026-03-15 18:05:09");
    }
}
