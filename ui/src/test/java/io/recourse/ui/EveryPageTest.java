package io.recourse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.text.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold on every page, whoever wrote it. */
class EveryPageTest extends BrowserTest {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final String TABLES_THAT_SCROLL_SIDEWAYS = """
            () => [...document.querySelectorAll('.rc-table-frame:not(:has(.rc-comparison))')]
                .filter(frame => frame.scrollWidth > frame.clientWidth + 1)
                .map(frame => frame.getAttribute('aria-label'))""";

    @ParameterizedTest
    @ValueSource(strings = {"CHINESE", "ARABIC", "ENGLISH"})
    void is_translated_has_a_title_and_fits_a_phone(Language language) {
        use(PHONE_WIDTH, PHONE_HEIGHT);
        signInIn(language, "admin");
        Set<String> keys = keys();

        Pages.each(page(), way(language), path -> check(path, language, keys));
    }

    /** By its address in one language, by links in the others: both must lead there. */
    private Consumer<String> way(Language language) {
        return language == Language.ENGLISH
                ? path -> Pages.open(page(), RunningApplication.address(), path)
                : path -> Pages.follow(page(), path);
    }

    private void check(String path, Language language, Set<String> keys) {
        String text = page().innerText("body");

        assertThat(text).as("texts of /%s", path).doesNotContain("!{");
        assertThat(Arrays.stream(text.split("\\s+")).filter(keys::contains))
                .as("raw keys on /%s", path)
                .isEmpty();
        assertThat(page().title()).as("title of /%s", path).endsWith(" · Recourse");
        assertThat(page().locator("main h1").count())
                .as("headings of /%s", path)
                .isEqualTo(1);
        assertThat(page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels by which /%s is too wide", path)
                .isEqualTo(0);
        assertThat(page().evaluate(TABLES_THAT_SCROLL_SIDEWAYS))
                .as("tables of /%s with columns out of sight", path)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(page().getAttribute("html", "lang"))
                .as("language of /%s", path)
                .isEqualTo(language.tag());
        assertThat(page().getAttribute("html", "dir") + "")
                .as("direction of /%s", path)
                .isEqualTo(language.isRightToLeft() ? "rtl" : "ltr");
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (String bundle : List.of("vaadin-i18n.translations", "io.recourse.text.messages")) {
            keys.addAll(ResourceBundle.getBundle(bundle).keySet());
        }
        return keys;
    }
}
