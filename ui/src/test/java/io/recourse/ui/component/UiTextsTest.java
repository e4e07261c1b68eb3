package io.recourse.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class UiTextsTest {

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void parts_stand_side_by_side_each_in_its_own_direction_and_missing_ones_are_left_out() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(UiTexts.beside("CLM-1", null, " ", "15 Mar")).isEqualTo("\u2068CLM-1\u2069 · \u206815 Mar\u2069");
        assertThat(UiTexts.beside(null, "")).isEmpty();
    }

    @Test
    void in_arabic_they_follow_each_other_from_the_right_if_one_of_them_does() {
        LocaleContextHolder.setLocale(Locale.of("ar"));
        String both = UiTexts.beside("GitHub", "15 مارس");
        assertThat(both).isEqualTo("\u200f\u2068GitHub\u2069 · \u206815 مارس\u2069");
        assertThat(UiTexts.plain(both)).isEqualTo("GitHub · 15 مارس");
        assertThat(UiTexts.beside("GitHub", "Actions")).startsWith("\u2068");
    }
}
