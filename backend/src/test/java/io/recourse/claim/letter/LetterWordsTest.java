package io.recourse.claim.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.form.Channel;
import io.recourse.claim.letter.form.ClaimFormDraft;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.db.id.ContractId;
import io.recourse.text.Conflict;
import io.recourse.text.Language;
import io.recourse.time.Interval;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Values that a hostile or a foreign hand typed, subjects that a program at the vendor's reads, hours that come twice. */
@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class LetterWordsTest {

    @Autowired
    private BreachFixture breaches;

    @Autowired
    private ClaimLetters letters;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private LetterGaps gaps;

    @Autowired
    private ClaimForms forms;

    @Test
    void the_words_that_the_vendor_wants_stand_in_the_subject_and_not_only_in_the_text() {
        Claim claim = breaches.breach();
        demand(claim, "SLA Credit Request", Demand.SUBJECT_WORDS);
        template(claim, "Claim {{claim.number}}", "{{form.subject_words}}: we ask for {{claim.amount}}.");

        assertThat(letters.draft(claim.id(), null).subject()).doesNotContain("SLA Credit Request");
        assertThat(gaps.of(claim.id())).extracting(LetterGap::code).containsExactly("DEMAND:SUBJECT_WORDS");
        assertThatThrownBy(() -> breaches.submit(claim)).isInstanceOf(Conflict.class);
    }

    @Test
    void the_words_that_the_vendor_wants_begin_the_subject_of_an_arabic_letter_too() {
        Claim claim = breaches.breach();
        demand(claim, "SLA Credit Request", Demand.SUBJECT_WORDS);
        assertThat(letters.draft(claim.id(), Language.ARABIC).subject()).startsWith("SLA Credit Request");
    }

    @Test
    void words_typed_with_two_blanks_are_found_in_a_subject_that_has_one() {
        Claim claim = breaches.breach();
        demand(claim, "SLA  Claim", Demand.SUBJECT_WORDS);
        template(claim, "SLA Claim {{claim.number}}", "We ask for {{claim.amount}}.");
        assertThat(gaps.of(claim.id())).isEmpty();
    }

    @Test
    void a_letter_without_a_subject_does_not_go_out() {
        Claim claim = breaches.breach();
        demand(claim, null);
        template(claim, "{{claim.vendor_reference}}", "We ask for {{claim.amount}}.");
        assertThat(letters.draft(claim.id(), null).subject()).isEmpty();
        assertThat(gaps.of(claim.id())).extracting(LetterGap::code).containsExactly("FIELD:claim.vendor_reference");
        assertThatThrownBy(() -> breaches.submit(claim)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_value_is_never_read_as_a_field_or_as_markup_and_long_ids_stay_whole() {
        Claim claim = breaches.breach();
        String id = "arn:aws:ec2:ap-east-1:123456789012:instance/" + "i0123456789abcdef".repeat(40);
        forms.name(claim.subject().service(), id, "<b>{{claim.amount}}</b>");
        assertThat(letters.draft(claim.id(), null).body())
                .contains("Affected resources: " + id + "\n", "Region: <b>{{claim.amount}}</b>\n");
    }

    @Test
    void arabic_words_within_an_english_letter_turn_no_figure_around_them() {
        LetterWording english = new LetterWording(Language.ENGLISH);
        // FIRST STRONG ISOLATE ... POP DIRECTIONAL ISOLATE (Unicode 6.3, UAX 9): what follows starts afresh.
        assertThat(english.name("شركة المرفأ")).isEqualTo("\u2068شركة المرفأ\u2069");
        assertThat(english.name("Harbour Ltd.")).isEqualTo("Harbour Ltd.");
        assertThat(english.name("北京云")).isEqualTo("北京云");
    }

    @Test
    void marks_that_turn_the_order_around_are_taken_from_values() {
        // ARABIC LETTER MARK, RIGHT-TO-LEFT OVERRIDE, and the mark at the end of an embedding.
        assertThat(PlainWords.line("a\u061Cb\u202Ec\u202Cd")).isEqualTo("abcd");
    }

    @Test
    void an_hour_that_comes_twice_is_told_apart_and_the_day_that_lacks_one_too() {
        LetterWording english = new LetterWording(Language.ENGLISH);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        // Clocks go back on 25 October 2026 at 01:00 UTC: 00:30 UTC is 02:30 summer time, 01:30 UTC is 02:30 winter
        // time.
        assertThat(english.interval(Interval.parse("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"), berlin))
                .contains("2026-10-25 00:30:00 – 2026-10-25 01:30:00 UTC")
                .contains("2026-10-25 02:30:00 +02:00 – 2026-10-25 02:30:00 +01:00 Europe/Berlin");
        // Both ends lie in the second 02:xx: without the offset nobody knows in which.
        assertThat(english.interval(Interval.parse("2026-10-25T01:10:00Z", "2026-10-25T01:20:00Z"), berlin))
                .contains("2026-10-25 02:10:00 – 2026-10-25 02:20:00 Europe/Berlin, +01:00");
        // Clocks go forward on 29 March 2026 at 01:00 UTC: an hour of outage that looks like two.
        assertThat(english.interval(Interval.parse("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"), berlin))
                .contains("2026-03-29 01:30:00 +01:00 – 2026-03-29 03:30:00 +02:00 Europe/Berlin");
    }

    private void template(Claim claim, String subject, String body) {
        templates.create(new LetterTemplateDraft(
                "Own " + claim.name(), "en", claim.subject().vendor(), subject, body));
    }

    private void demand(Claim claim, @org.jspecify.annotations.Nullable String subject, Demand... demands) {
        ContractId contract = claim.subject().contract();
        forms.save(
                contract,
                forms.of(contract).version(),
                new ClaimFormDraft(
                        Channel.SUPPORT_TICKET, "The desk", subject, List.of(demands), "en", "Ada", null, null));
    }
}
