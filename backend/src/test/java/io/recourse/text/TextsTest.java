package io.recourse.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void the_language_nearest_to_the_locale_is_used() {
        assertThat(Language.nearest(Locale.forLanguageTag("zh-HK"))).isEqualTo(Language.CHINESE);
        assertThat(Language.nearest(Locale.forLanguageTag("ar-EG"))).isEqualTo(Language.ARABIC);
        assertThat(Language.nearest(Locale.GERMAN)).isEqualTo(Language.ENGLISH);
        assertThat(Texts.get(Locale.SIMPLIFIED_CHINESE, "problem.notFound.title"))
                .isEqualTo("未找到");
    }

    @Test
    void arabic_figures_are_western_digits() {
        assertThat(Texts.get(Locale.forLanguageTag("ar-EG"), "problem.tooLarge.detail", 1024))
                .contains("1,024");
    }

    @Test
    void a_missing_key_is_loud_in_tests() {
        assertThatThrownBy(() -> Texts.get(Locale.ENGLISH, "no.such.key")).isInstanceOf(AssertionError.class);
    }
}
