package io.recourse.claim.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.claim.AccountShare;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendments;
import io.recourse.claim.ClaimLinks;
import io.recourse.claim.ClaimMove;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.contract.clause.Clause;
import io.recourse.measurement.MeasurementSource;
import io.recourse.money.Money;
import io.recourse.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The breach grants HKD 1,000.00 in all; account red-1 has 400.00 of it, blue-2 has 350.00 and green-3 the other 250.00. */
@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class PartLetterTest {

    @Autowired
    private BreachFixture breaches;

    @Autowired
    private AssessmentFixture assessments;

    @Autowired
    private ClaimAmendments amendments;

    @Autowired
    private ClaimLinks links;

    @Autowired
    private ClaimService claims;

    @Autowired
    private ClaimLetters letters;

    @Autowired
    private LetterTemplates templates;

    @Test
    void the_letter_of_a_part_tells_its_share_of_the_whole_and_the_references_of_the_others() {
        List<Claim> parts = divided();
        String others = parts.get(0).name() + ", account red-1: HKD 400.00";
        String english = letters.draft(parts.get(1).id(), Language.ENGLISH).text();
        assertThat(english)
                .contains("We ask for a credit of HKD 350.00.")
                .contains("This letter claims the part of account blue-2: HKD 350.00 of HKD 1,000.00.")
                .contains(others, parts.get(2).name() + ", account green-3: HKD 250.00")
                .contains("All parts together: HKD 1,000.00.");
        Map<Language, List<String>> words = Map.of(
                Language.ARABIC, List.of("HKD 350.00", "HKD 1,000.00", "مجموع الأجزاء كلها"),
                Language.CHINESE, List.of("HKD 350.00", "HKD 1,000.00", "各部分合计"));
        words.forEach((language, expected) -> {
            String text = letters.draft(parts.get(1).id(), language).text();
            expected.forEach(part -> assertThat(text).contains(part));
            assertThat(text).contains(parts.get(0).name(), parts.get(2).name());
        });
    }

    @Test
    void a_part_that_is_not_claimed_is_not_told_as_claimed() {
        List<Claim> parts = divided();
        Claim last = parts.get(2);
        withdraw("maker", withdraw("first", last));
        String english = letters.draft(parts.get(0).id(), Language.ENGLISH).text();
        assertThat(english)
                .contains("Not claimed: " + last.name() + ", account green-3: HKD 250.00")
                .doesNotContain("Claimed separately: " + last.name());
    }

    @Test
    void a_template_that_shows_no_calculation_hides_no_division() {
        List<Claim> parts = divided();
        templates.create(new LetterTemplateDraft(
                "Short " + parts.get(0).name(),
                "en",
                parts.get(0).subject().vendor(),
                "Claim {{claim.number}}",
                "We ask for {{claim.amount}}."));
        assertThat(letters.draft(parts.get(0).id(), null).body())
                .startsWith("We ask for HKD 400.00.")
                .contains(
                        "HKD 400.00 of HKD 1,000.00",
                        parts.get(1).name(),
                        parts.get(2).name());
    }

    /**
     * Another eight hours make 13 of 744: 98.25 %, for which the clause pays 25 % of 10,000.00. Of these 2,500.00 red-1 has
     * two fifths, 1,000.00.
     */
    @Test
    void the_amendment_of_a_part_tells_its_share_of_the_later_figure_before_it_goes_out_and_after() {
        Clause clause = assessments.clause();
        MeasurementSource source = assessments.source();
        String[] known = {
            "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN", "2026-08-20T10:30Z,2026-08-20T13:30Z,DOWN",
        };
        assessments.measure(source, clause, known);
        assessments.work();
        Claim red = divided(breaches.claimOf(clause)).get(0);
        Claim sent = breaches.submit(red);
        assessments.measure(source, clause, known[0], known[1], "2026-08-25T00:00Z,2026-08-25T08:00Z,DOWN");
        assessments.work();
        Claim flagged = claims.get(sent.id());
        ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> amendments.propose(flagged.id(), null, "one more outage", flagged.version()));
        String draft = letters.draft(red.id(), Language.ENGLISH).body();
        assertThat(draft).contains("account red-1: HKD 1,000.00 of HKD 2,500.00.", "All parts together: HKD 2,500.00.");
        int version = claims.get(red.id()).version();
        ActingAs.user("checker", Role.LEGAL, () -> amendments.release(red.id(), null, version));
        assertThat(letters.current(red.id(), Language.ENGLISH).body()).isEqualTo(draft);
    }

    @Test
    void a_claim_that_nobody_divided_tells_of_no_parts() {
        assertThat(letters.draft(breaches.breach().id(), Language.ENGLISH).text())
                .doesNotContain("All parts", "the part of account");
    }

    private List<Claim> divided() {
        return divided(breaches.breach());
    }

    private List<Claim> divided(Claim whole) {
        return links.split(
                whole.id(),
                List.of(share("red-1", "400.00"), share("blue-2", "350.00"), share("green-3", "250.00")),
                "three tenants",
                whole.version());
    }

    private static AccountShare share(String account, String amount) {
        return new AccountShare(account, Money.of(amount, "HKD"));
    }

    private Claim withdraw(String user, Claim claim) {
        Claim now = claims.get(claim.id());
        if (now.status() == ClaimStatus.WITHDRAWN) {
            return now;
        }
        return ActingAs.user(
                user,
                Role.VENDOR_MANAGER,
                () -> claims.move(
                        claim.id(),
                        new ClaimMove(ClaimStatus.WITHDRAWN, null, "too small", null, null, now.version())));
    }
}
