package io.recourse.claim.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.recourse.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTextTest {

    private static final Map<MergeField, String> VALUES =
            Map.of(MergeField.CLAIM_NUMBER, "CLM-000007", MergeField.SERVICE_NAME, "Chat");

    @Test
    void fields_are_filled_and_single_braces_are_text() {
        assertThat(fill("{{claim.number}}: {{ service.name }} {x} {{{claim.number}}}"))
                .isEqualTo("CLM-000007: Chat {x} {CLM-000007}");
    }

    @Test
    void a_line_in_which_every_field_is_empty_is_left_out_and_one_with_a_value_stays() {
        assertThat(fill("A\nYour number: {{claim.vendor_reference}}\n{{service.name}} {{account.number}}\nB"))
                .isEqualTo("A\nChat\nB");
    }

    @Test
    void gaps_left_by_lines_are_closed() {
        assertThat(fill("A\n\n{{account.number}}\n\nB")).isEqualTo("A\n\nB");
    }

    @Test
    void an_unknown_field_is_named_with_its_line() {
        assertThat(faults("Dear\n{{claim.nubmer}}\n{{}}"))
                .containsExactly(
                        "Line 2: there is no field named claim.nubmer. The list of fields shows all there are.",
                        "Line 3: there is no field named . The list of fields shows all there are.");
    }

    @Test
    void a_field_that_is_not_closed_on_its_line_is_named_by_the_line() {
        assertThat(faults("one {{claim.number\n}} two")).hasSize(2).allMatch(fault -> fault.contains("two opening"));
        assertThat(faults("{{#if claim.number}}")).singleElement().asString().contains("#if claim.number");
    }

    @Test
    void a_value_is_never_read_as_a_field_again() {
        MergeText text = MergeText.parse("body", "{{service.name}}");
        assertThat(text.fill(field -> "{{claim.number}} ${x} \\1")).isEqualTo("{{claim.number}} ${x} \\1");
    }

    @Test
    void what_people_typed_loses_what_turns_a_text_around_but_no_letter() {
        assertThat(PlainWords.line(" a\u202Eb\u0007\n<b>c</b> =1+1 ")).isEqualTo("ab <b>c</b> =1+1");
        assertThat(PlainWords.text("x\r\ny\tz\u2067")).isEqualTo("x\ny z");
    }

    private static String fill(String text) {
        return MergeText.parse("body", text).fill(field -> VALUES.getOrDefault(field, ""));
    }

    private static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> MergeText.parse("body", text))
                .satisfies(invalid -> invalid.errors().forEach(error -> faults.add(error.message(Locale.ENGLISH))));
        return faults;
    }
}
