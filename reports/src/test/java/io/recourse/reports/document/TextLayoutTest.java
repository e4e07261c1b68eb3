package io.recourse.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.reports.document.text.ArabicText;
import io.recourse.reports.document.text.GlyphRun;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.document.text.TextLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextLayoutTest {

    private static final TextLayout ENGLISH = new TextLayout(Locale.ENGLISH, false);
    private static final TextLayout ARABIC = new TextLayout(Locale.of("ar"), true);
    private static final TextLayout CHINESE = new TextLayout(Locale.forLanguageTag("zh-Hans"), false);
    private static final String COMMITMENT = "\u0627\u0644\u0627\u0644\u062a\u0632\u0627\u0645";

    @Test
    void a_percentage_between_arabic_words_keeps_digits_and_sign_in_order() {
        String drawn = drawn(ARABIC, COMMITMENT + " " + ArabicText.isolate("99.95%") + " " + COMMITMENT);
        assertThat(drawn).contains("99.95%");
    }

    @Test
    void without_isolation_the_sign_would_fall_to_the_other_side() {
        assertThat(drawn(ARABIC, COMMITMENT + " 99.95% " + COMMITMENT)).contains("%99.95");
    }

    @Test
    void arabic_runs_from_right_to_left_with_joined_letters() {
        String drawn = drawn(ARABIC, COMMITMENT);
        assertThat(drawn.codePoints()).allMatch(letter -> letter >= 0xFE70 && letter <= 0xFEFC);
        // The last letter, a meem in its final form, stands leftmost.
        assertThat(drawn.codePointAt(0)).isEqualTo(0xFEE1);
    }

    @Test
    void two_names_in_an_arabic_sentence_stand_in_reading_order_from_the_right() {
        String sentence = COMMITMENT + " " + ArabicText.isolateName("GitHub") + "\u060c "
                + ArabicText.isolateName("Actions") + " " + COMMITMENT;
        String drawn = drawn(ARABIC, sentence);
        assertThat(drawn.indexOf("GitHub")).isGreaterThan(drawn.indexOf("Actions"));
    }

    @Test
    void no_chinese_line_begins_with_a_closing_mark() {
        String text = "\u670d\u52a1\u53ef\u7528\u7387\uff0c".repeat(40) + "\u3002";
        for (TextLine line : CHINESE.lines(Span.of(text, Styles.BODY), 101)) {
            assertThat(line.runs().getFirst().characters())
                    .doesNotStartWith("\uff0c")
                    .doesNotStartWith("\u3002");
            assertThat(line.width()).isLessThanOrEqualTo(101.01f);
        }
    }

    @Test
    void a_word_wider_than_the_line_is_cut_and_nothing_is_lost() {
        String hash = "0123456789abcdef".repeat(8);
        List<TextLine> lines = ENGLISH.lines(Span.of("hash " + hash + " end", Styles.BODY), 120);
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(120.01f));
        assertThat(lines.stream()
                        .map(TextLayoutTest::text)
                        .collect(Collectors.joining())
                        .replace(" ", ""))
                .isEqualTo("hash" + hash + "end");
    }

    @Test
    void line_breaks_in_the_text_are_kept() {
        assertThat(ENGLISH.lines(Span.of("one\ntwo\nthree", Styles.BODY), 400)).hasSize(3);
    }

    @Test
    void a_character_that_no_font_has_is_replaced_never_drawn_as_an_empty_glyph() {
        assertThat(drawn(ENGLISH, "a\u0e01b")).isEqualTo("a?b");
    }

    private static String drawn(TextLayout layout, String text) {
        return layout.lines(Span.of(text, Styles.BODY), 2000).stream()
                .map(TextLayoutTest::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(TextLine line) {
        return line.runs().stream().map(GlyphRun::characters).collect(Collectors.joining());
    }
}
