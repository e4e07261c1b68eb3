package io.recourse.claim.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendment;
import io.recourse.claim.ClaimAmendments;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.letter.form.Channel;
import io.recourse.claim.letter.form.ClaimFormDraft;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.db.id.ContractId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class ClaimLettersTest {

    @Autowired
    private BreachFixture breaches;

    @Autowired
    private ClaimLetters letters;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private ClaimForms forms;

    @Autowired
    private LetterGaps gaps;

    @Autowired
    private ClaimAmendments amendments;

    @Autowired
    private ClaimService claims;

    @Autowired
    private DSLContext sql;

    @Test
    void a_letter_says_what_was_promised_measured_and_asked_for_and_leaves_no_field_open() {
        Claim claim = breaches.breach();
        for (Language language : Language.values()) {
            Letter letter = letters.draft(claim.id(), language);
            assertThat(letter.text())
                    .contains(claim.name(), claim.subject().serviceName())
                    .contains("HKD 1,000.00", "2026-08-10 00:00:00 – 2026-08-10 02:00:00 UTC")
                    .contains("2026-08-10 08:00:00 – 2026-08-10 10:00:00 Asia/Hong_Kong")
                    .contains("99.327956%", "Monthly Uptime Percentage will be at least 99.9%.")
                    .doesNotContain("{{", "}}", "null");
            assertThat(letter.sent()).isNull();
        }
        assertThat(letters.draft(claim.id(), Language.CHINESE).text()).contains("2026年8月", "5 小时 0 分钟");
        assertThat(letters.draft(claim.id(), Language.ARABIC).text()).contains("أغسطس", "\u2066HKD 1,000.00\u2069");
    }

    @Test
    void what_the_vendor_demands_and_is_missing_is_told_until_it_is_there() {
        Claim claim = breaches.breach();
        demand(claim, "SLA Credit Request", Demand.SUBJECT_WORDS, Demand.RESOURCE_IDS, Demand.OWN_ATTEMPTS);
        Letter before = letters.draft(claim.id(), null);
        assertThat(before.missing()).containsExactly(Demand.RESOURCE_IDS, Demand.OWN_ATTEMPTS);
        assertThat(before.subject()).startsWith("SLA Credit Request: Chat, August 2026");

        forms.name(claim.subject().service(), "i-1\n i-2 ", "ap-east-1");
        forms.enter(claim.id(), Demand.OWN_ATTEMPTS, "Restarted.\r\nFailed over.\u202E");
        Letter after = letters.draft(claim.id(), null);
        assertThat(after.missing()).isEmpty();
        assertThat(after.body())
                .contains("Affected resources: i-1, i-2\n")
                .contains("What we tried ourselves: Restarted.\nFailed over.\n");
        assertThat(letters.answers(claim.id())).allMatch(answer -> answer.met());
    }

    @Test
    void a_letter_with_a_gap_does_not_go_out_until_it_is_closed_or_legal_says_why() {
        Claim claim = breaches.breach();
        demand(claim, "SLA Credit Request", Demand.SUBJECT_WORDS, Demand.RESOURCE_IDS, Demand.OWN_ATTEMPTS);

        assertThatThrownBy(() -> breaches.submit(claim))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refused -> assertThat(refused.message(Locale.ENGLISH)).contains(claim.name(), ", "));
        assertThatThrownBy(() -> gaps.state(claim.id(), " ")).isInstanceOf(InvalidInput.class);
        for (Role role : List.of(Role.VENDOR_MANAGER, Role.FINANCE, Role.IT, Role.AUDITOR)) {
            assertThatThrownBy(() -> ActingAs.role(role, () -> gaps.state(claim.id(), "because")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        forms.name(claim.subject().service(), "i-1", null);
        assertThat(gaps.state(claim.id(), "The vendor restarted it before we could."))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.code()).isEqualTo("DEMAND:OWN_ATTEMPTS");
                    assertThat(Objects.requireNonNull(gap.stated()).by()).isEqualTo("counsel");
                });
        assertThatThrownBy(() -> gaps.state(claim.id(), "again")).isInstanceOf(Conflict.class);

        Claim waiting = ActingAs.role(Role.AUDITOR, () -> claims.get(claim.id()));
        breaches.move("checker", Role.LEGAL, waiting, ClaimStatus.SUBMITTED);
        assertThat(letters.current(claim.id(), null).missing()).containsExactly(Demand.OWN_ATTEMPTS);
        for (String tampering : List.of("UPDATE claim.letter_gap SET reason = 'x'", "DELETE FROM claim.letter_gap")) {
            assertThatThrownBy(() -> sql.execute(tampering)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_is_known_but_not_said_and_a_field_left_open_in_a_sentence_are_gaps_too() {
        Claim claim = breaches.breach();
        demand(claim, "SLA Credit Request", Demand.SUBJECT_WORDS, Demand.RESOURCE_IDS);
        forms.name(claim.subject().service(), "i-1", null);
        templates.create(new LetterTemplateDraft(
                "Terse " + claim.name(),
                "en",
                claim.subject().vendor(),
                "SLA Credit Request {{claim.number}}",
                "We ask for {{claim.amount}}, invoice {{fee.invoice}}."));

        assertThat(gaps.of(claim.id()))
                .extracting(LetterGap::code)
                .containsExactly("DEMAND:RESOURCE_IDS", "FIELD:fee.invoice");
    }

    @Test
    void what_is_only_assumed_of_the_form_stops_nobody() {
        Claim claim = breaches.breach();
        assertThat(gaps.of(claim.id())).isEmpty();
        assertThat(breaches.submit(claim).status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    @Test
    void the_letter_of_an_amendment_names_the_letter_and_the_amount_that_it_replaces() {
        Claim claim = breaches.submitted();
        String first = letters.current(claim.id(), null).subject();
        ClaimAmendment proposed = ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> amendments.propose(
                        claim.id(), Money.of("750.00", "HKD"), "One outage was announced.", version(claim)));
        assertThat(proposed.isOpen()).isTrue();
        Map<Language, List<String>> words = Map.of(
                Language.ENGLISH, List.of("This letter replaces our letter of", "Reason for the change: One outage"),
                Language.ARABIC, List.of("تحل هذه الرسالة محل رسالتنا", "سبب التعديل"),
                Language.CHINESE, List.of("本函取代我方", "变更原因"));
        words.forEach((language, expected) -> {
            Letter draft = letters.draft(claim.id(), language);
            expected.forEach(sentence -> assertThat(draft.body()).contains(sentence));
            assertThat(draft.body()).contains("HKD 1,000.00", "HKD 750.00", claim.name());
            assertThat(draft.replaces()).isOne();
        });
        ActingAs.user("checker", Role.LEGAL, () -> amendments.release(claim.id(), null, version(claim)));

        Letter second = letters.current(claim.id(), null);
        assertThat(Objects.requireNonNull(second.sent()).number()).isEqualTo(2);
        assertThat(second.replaces()).isOne();
        assertThat(second.subject()).startsWith(first).contains("replaces our letter of 15 September 2026");
        assertThat(second.body())
                .contains("There we claimed HKD 1,000.00; we now claim HKD 750.00.")
                .contains("We ask for a credit of HKD 750.00.");
        assertThat(second.openFields()).isEmpty();
    }

    @Test
    void a_template_that_knows_nothing_of_amendments_hides_none() {
        Claim claim = breaches.breach();
        templates.create(new LetterTemplateDraft(
                "Old " + claim.name(),
                "en",
                claim.subject().vendor(),
                "Claim {{claim.number}}",
                "We ask for {{claim.amount}}."));
        Claim sent = breaches.submit(claim);
        ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> amendments.propose(sent.id(), Money.of("750.00", "HKD"), "Less.", version(sent)));

        Letter draft = letters.draft(claim.id(), null);
        assertThat(draft.subject()).isEqualTo("Claim " + claim.name() + ", replaces our letter of 15 September 2026");
        assertThat(draft.body())
                .startsWith("This letter replaces our letter of")
                .endsWith("We ask for HKD 750.00.");
    }

    @Test
    void the_letter_that_went_out_is_kept_word_for_word() {
        Claim claim = breaches.breach();
        Letter draft = letters.draft(claim.id(), null);
        breaches.submit(claim);

        forms.enter(claim.id(), Demand.OWN_ATTEMPTS, "Something that came too late.");
        demand(claim, "Other words", Demand.SUBJECT_WORDS);
        Letter sent = letters.current(claim.id(), null);

        assertThat(sent.text()).isEqualTo(draft.text());
        assertThat(Objects.requireNonNull(sent.sent()).by()).isEqualTo("checker");
        assertThat(sent.sha256()).isEqualTo(draft.sha256());
        assertThat(sent.template().hash())
                .isEqualTo(templates.shipped(Language.ENGLISH).hash());
        assertThat(letters.draft(claim.id(), null).subject()).startsWith("Other words");
        for (String tampering :
                List.of("UPDATE claim.letter SET body = 'x'", "DELETE FROM claim.letter", "TRUNCATE claim.letter")) {
            assertThatThrownBy(() -> sql.execute(tampering)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_same_claim_gives_the_same_words_wherever_the_server_stands() {
        Claim claim = breaches.breach();
        String first = letters.draft(claim.id(), Language.ARABIC).text();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(letters.draft(claim.id(), Language.ARABIC).text()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void a_template_of_our_own_is_used_for_its_vendor_and_a_used_version_never_changes() {
        Claim claim = breaches.breach();
        LetterTemplate own = templates.create(new LetterTemplateDraft(
                "Short " + claim.name(),
                "en",
                claim.subject().vendor(),
                "Claim {{claim.number}}",
                "We ask for {{claim.amount}}."));
        UUID id = Objects.requireNonNull(own.id());
        LetterTemplate corrected = templates.change(id, own.version(), draft(own, "We claim {{claim.amount}}."));
        assertThat(corrected.number()).as("nothing was sent with it yet").isEqualTo(1);

        breaches.submit(claim);
        Letter sent = letters.current(claim.id(), null);
        assertThat(sent.body()).isEqualTo("We claim HKD 1,000.00.");
        assertThat(sent.template()).isEqualTo(new Letter.Wrote(id, own.name(), 1, corrected.hash()));

        LetterTemplate next = templates.change(id, corrected.version(), draft(own, "We demand {{claim.amount}}."));
        assertThat(next.number()).isEqualTo(2);
        assertThat(templates.versions(id))
                .extracting(LetterTemplate::body)
                .containsExactly(next.body(), corrected.body());
        assertThatThrownBy(() -> templates.change(id, corrected.version(), draft(own, "x")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> sql.execute(
                        "UPDATE claim.letter_template_version SET created_by = 'x' WHERE number = 1 AND template_id = ?",
                        id))
                .isInstanceOf(DataAccessException.class);
        templates.retire(id, next.version(), true);
        assertThat(letters.draft(claim.id(), null).template().id()).isNull();
    }

    @Test
    void a_template_with_an_unknown_field_is_refused_and_the_field_is_named() {
        assertThatThrownBy(() -> templates.create(
                        new LetterTemplateDraft("Wrong", "en", null, "{{claim.nubmer}}", "Hello {{world}}")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field() + ": " + error.message(Locale.ENGLISH))
                                .satisfiesExactly(
                                        first -> assertThat(first)
                                                .startsWith("subject: ")
                                                .contains("claim.nubmer"),
                                        second -> assertThat(second)
                                                .startsWith("body: ")
                                                .contains("world")));
    }

    @Test
    void templates_are_written_by_legal_and_forms_not_by_everybody() {
        LetterTemplateDraft draft = new LetterTemplateDraft("Another", "en", null, "x", "y");
        for (Role role : List.of(Role.FINANCE, Role.VENDOR_MANAGER, Role.IT, Role.EXECUTIVE, Role.AUDITOR)) {
            assertThatThrownBy(() -> ActingAs.role(role, () -> templates.create(draft)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Claim claim = breaches.breach();
        assertThatThrownBy(() -> ActingAs.role(Role.FINANCE, () -> demand(claim, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActingAs.role(Role.AUDITOR, () -> forms.enter(claim.id(), Demand.DESCRIPTION, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> forms.enter(claim.id(), Demand.ACCOUNT_ID, "x"))
                .isInstanceOf(InvalidInput.class);
    }

    private int version(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> claims.get(claim.id())).version();
    }

    private void demand(Claim claim, @Nullable String subject, Demand... demands) {
        ContractId contract = claim.subject().contract();
        int version = forms.of(contract).version();
        forms.save(
                contract,
                version,
                new ClaimFormDraft(
                        Channel.SUPPORT_TICKET,
                        "The desk",
                        subject,
                        List.of(demands),
                        "en",
                        "Ada",
                        "ada@example.com",
                        null));
    }

    private static LetterTemplateDraft draft(LetterTemplate template, String body) {
        return new LetterTemplateDraft(template.name(), "en", template.vendor(), template.subject(), body);
    }
}
