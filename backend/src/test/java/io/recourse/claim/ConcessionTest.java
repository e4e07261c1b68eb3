package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.COUNTER_OFFERED;
import static io.recourse.claim.ClaimStatus.CREDITED;
import static io.recourse.claim.ClaimStatus.CREDIT_PENDING;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.LAPSED;
import static io.recourse.claim.ClaimStatus.PARTIALLY_APPROVED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WITHDRAWN;
import static io.recourse.claim.ClaimStatus.WRITTEN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.claim.settlement.terms.SettlementTermsService;
import io.recourse.claim.settlement.terms.StatedTerms;
import io.recourse.claim.settlement.terms.TermsScope;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Money is given up by the rules by which it is claimed: whoever noted an offer does not accept it, above a limit two do. */
@BackendTest
class ConcessionTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimAmendments amendments;

    @Autowired
    ClaimPolicies policies;

    @Autowired
    SettlementTermsService settlementTerms;

    @Autowired
    DSLContext sql;

    @AfterEach
    void no_limit() {
        limit(null);
        tolerate(null);
    }

    @Test
    void whoever_noted_what_the_vendor_offers_does_not_accept_it_administrators_included() {
        Claim offered = offered();
        for (Role role : List.of(Role.LEGAL, Role.ADMIN)) {
            refused("claim.refused.offerSecondPerson", () -> move("lawyer", role, offered, PARTIALLY_APPROVED));
            assertThat(ActingAs.user("lawyer", role, () -> service.nextSteps(offered)))
                    .extracting(Transition::to)
                    .contains(DISPUTED)
                    .doesNotContain(PARTIALLY_APPROVED);
        }
        assertThat(audited(offered)).doesNotContain("CLAIM_PARTIALLY_APPROVED");
        assertThat(move("other", Role.LEGAL, offered, PARTIALLY_APPROVED).status())
                .isEqualTo(PARTIALLY_APPROVED);
    }

    @Test
    void above_the_limit_legal_and_finance_both_accept_less() {
        Claim offered = offered();
        limit("500");
        Claim once = move("one", Role.LEGAL, offered, PARTIALLY_APPROVED);
        assertThat(once.status()).isEqualTo(COUNTER_OFFERED);
        assertThat(once.amounts()).isEqualTo(offered.amounts());
        assertThat(fixture.books(once)).isEqualTo("9100=1000.00 9199=-1000.00");
        refused("claim.refused.concededByYou", () -> move("one", Role.ADMIN, once, PARTIALLY_APPROVED));
        refused("claim.refused.otherOffice", () -> move("two", Role.LEGAL, once, PARTIALLY_APPROVED));
        refused("claim.refused.offerSecondPerson", () -> move("lawyer", Role.ADMIN, once, PARTIALLY_APPROVED));
        Claim accepted = move("two", Role.FINANCE, once, PARTIALLY_APPROVED);
        assertThat(accepted.status()).isEqualTo(PARTIALLY_APPROVED);
        assertThat(accepted.concession()).isNull();
        assertThat(fixture.books(accepted)).isEqualTo("1310=600.00 5009=-600.00");
        assertThat(ActingAs.role(Role.AUDITOR, () -> service.events(offered.id())))
                .extracting(event -> event.kind() + " " + event.actor())
                .endsWith("CONCEDED one", "MOVED two");
    }

    @Test
    void a_first_agreement_counts_for_what_was_agreed_to_and_not_for_what_came_after_it() {
        Claim offered = offered();
        limit("500");
        Claim once = move("one", Role.LEGAL, offered, PARTIALLY_APPROVED);
        Claim refusedOffer = move("one", Role.LEGAL, once, DISPUTED);
        Claim lower = fixture.move(
                refusedOffer, new ClaimMove(COUNTER_OFFERED, hkd("1"), null, "OFFER-2", null, refusedOffer.version()));
        assertThat(lower.concession()).isNull();
        assertThat(move("two", Role.FINANCE, lower, PARTIALLY_APPROVED).status())
                .isEqualTo(COUNTER_OFFERED);
    }

    @Test
    void what_was_signed_above_the_limit_takes_two_to_give_up_whatever_the_limit_is_now() {
        limit("500");
        Claim claim = fixture.move(fixture.move(fixture.opened(), DRAFTED), AWAITING_RELEASE);
        Claim out = move("boss", Role.FINANCE, move("checker", Role.LEGAL, claim, SUBMITTED), SUBMITTED);
        limit("100000");
        assertThat(move("one", Role.FINANCE, out, WITHDRAWN).status()).isEqualTo(SUBMITTED);
    }

    @Test
    void above_the_limit_a_credit_that_is_shorter_than_agreed_leaves_the_rest_owed_until_both_write_it_off() {
        // Agreed 1,000, credited 400: 600 stay receivable; only with both offices they become a difference.
        for (boolean byStep : List.of(true, false)) {
            Claim approved = fixture.at(APPROVED);
            limit("500");
            Claim open = ActingAs.user("book", Role.FINANCE, () -> shortCredit(approved, byStep));
            assertThat(open.status()).isEqualTo(CREDIT_PENDING);
            assertThat(open.amounts().credited()).isEqualTo(hkd("400"));
            assertThat(open.amounts().lost()).isNull();
            assertThat(fixture.books(open)).isEqualTo("1310=600.00 2100=400.00 5009=-1000.00");
            assertThat(open.concession().to()).isEqualTo(WRITTEN_OFF);
            assertThat(open.concession().by()).isEqualTo("book");

            refused("claim.refused.concededByYou", () -> move("book", Role.FINANCE, open, WRITTEN_OFF));
            Claim written = move("counsel", Role.LEGAL, open, WRITTEN_OFF);
            assertThat(written.amounts().lost()).isEqualTo(hkd("600"));
            assertThat(fixture.books(written)).isEqualTo("2100=400.00 5009=-1000.00 5990=600.00");
            limit(null);
        }
    }

    @Test
    void above_the_limit_nobody_says_alone_that_nothing_more_comes_and_what_is_whole_closes_at_once() {
        Claim approved = fixture.at(APPROVED);
        Claim other = fixture.at(APPROVED);
        limit("500");
        Claim part = credit(approved, "400", false, "part-" + approved.id());
        Claim still = credit(part, "0", true, "close-" + approved.id());
        assertThat(still.status()).isEqualTo(CREDIT_PENDING);
        assertThat(still.concession().to()).isEqualTo(WRITTEN_OFF);
        assertThat(credit(still, "0", true, "close-" + approved.id())).isEqualTo(still);
        // The rest comes after all: nothing is given up any more.
        assertThat(credit(still, "600", true, "rest-" + approved.id()).status()).isEqualTo(CREDITED);
        assertThat(credit(other, "1000", true, "whole-" + other.id()).status()).isEqualTo(CREDITED);
    }

    @Test
    void without_any_limit_a_short_credit_still_takes_a_second_person_administrators_included() {
        for (boolean byStep : List.of(true, false)) {
            Claim approved = fixture.at(APPROVED);
            Claim open = ActingAs.user("book", Role.FINANCE, () -> shortCredit(approved, byStep));
            assertThat(open.status()).isEqualTo(CREDIT_PENDING);
            assertThat(fixture.books(open)).isEqualTo("1310=600.00 2100=400.00 5009=-1000.00");
            refused("claim.refused.concededAlone", () -> move("book", Role.ADMIN, open, WRITTEN_OFF));
            assertThat(fixture.books(open)).isEqualTo("1310=600.00 2100=400.00 5009=-1000.00");
            assertThat(move("other", Role.FINANCE, open, WRITTEN_OFF).amounts().lostCause())
                    .isEqualTo(LossCause.CREDITED_SHORT);
        }
    }

    @Test
    void a_difference_that_the_terms_of_settlement_call_none_closes_the_claim_at_once() {
        // Of 1,000.00 agreed: a cent where nothing is stated; then what is stated, but a hundredth at most.
        assertThat(shortBy("0.01")).isEqualTo(CREDITED);
        assertThat(shortBy("0.02")).isEqualTo(CREDIT_PENDING);
        tolerate(500L);
        assertThat(shortBy("5.00")).isEqualTo(CREDITED);
        assertThat(shortBy("5.01")).isEqualTo(CREDIT_PENDING);
        tolerate(1_000_000L);
        assertThat(shortBy("10.00")).isEqualTo(CREDITED);
        assertThat(shortBy("10.01")).isEqualTo(CREDIT_PENDING);
        Claim approved = fixture.at(APPROVED);
        limit("500");
        assertThat(shortBy("0.01", approved))
                .as("above the limit every cent takes two")
                .isEqualTo(CREDIT_PENDING);
    }

    @Test
    void who_says_after_another_that_nothing_more_comes_is_told_to_write_it_off() {
        Claim part = credit(fixture.at(APPROVED), "400", true, "part-" + UUID.randomUUID());
        ClaimCredit nothing =
                new ClaimCredit(hkd("0"), "", LocalDate.of(2026, 9, 1), true, "close-" + UUID.randomUUID());
        refused(
                "claim.refused.writeOffAgreed",
                () -> ActingAs.user("other", Role.FINANCE, () -> service.credit(part.id(), nothing)));
        assertThat(fixture.get(part.id())).isEqualTo(part);
    }

    private ClaimStatus shortBy(String hkd) {
        return shortBy(hkd, fixture.at(APPROVED));
    }

    private ClaimStatus shortBy(String hkd, Claim approved) {
        String rest = hkd("1000").minus(hkd(hkd)).toDecimal().toPlainString();
        return credit(approved, rest, true, "short-" + approved.id()).status();
    }

    private void tolerate(@Nullable Long minorUnits) {
        StatedTerms stated = new StatedTerms(null, null, minorUnits, null);
        ActingAs.role(Role.FINANCE, () -> {
            settlementTerms.state(TermsScope.COMPANY, stated);
            return true;
        });
    }

    @Test
    void a_short_credit_that_is_sent_twice_has_one_effect_and_is_taken_back_as_it_came() {
        Claim approved = fixture.at(APPROVED);
        limit("500");
        String key = "short-" + approved.id();
        Claim open = credit(approved, "400", true, key);
        assertThat(credit(open, "400", true, key)).isEqualTo(open);
        Claim back = ActingAs.user(
                "book", Role.FINANCE, () -> service.takeCreditBack(approved.id(), key, "Another claim's"));
        assertThat(back.status()).isEqualTo(APPROVED);
        assertThat(back.amounts()).isEqualTo(approved.amounts());
        assertThat(fixture.books(back)).isEqualTo("1310=1000.00 5009=-1000.00");
    }

    private Claim shortCredit(Claim claim, boolean byStep) {
        return byStep
                ? service.move(claim.id(), new ClaimMove(CREDITED, hkd("400"), null, "CN-1", null, claim.version()))
                : credit(claim, "400", true, "short-" + claim.id());
    }

    private Claim credit(Claim claim, String hkd, boolean last, String key) {
        ClaimCredit credit = new ClaimCredit(hkd(hkd), "CN-1", LocalDate.of(2026, 9, 1), last, key);
        return ActingAs.user("book", Role.FINANCE, () -> service.credit(claim.id(), credit));
    }

    @Test
    void withdrawing_dropping_the_rest_and_writing_off_above_the_limit_take_both_offices() {
        Claim submitted = fixture.at(SUBMITTED);
        Claim approved = fixture.at(APPROVED);
        limit("500");
        refused("claim.refused.bothOffices", () -> move("maker", Role.VENDOR_MANAGER, submitted, WITHDRAWN));
        Claim half = move("one", Role.FINANCE, submitted, WITHDRAWN);
        assertThat(half.status()).isEqualTo(SUBMITTED);
        assertThat(move("two", Role.LEGAL, half, WITHDRAWN).status()).isEqualTo(WITHDRAWN);

        Claim written = move("book", Role.FINANCE, approved, WRITTEN_OFF);
        assertThat(written.status()).isEqualTo(APPROVED);
        assertThat(fixture.books(written)).isEqualTo("1310=1000.00 5009=-1000.00");
        assertThat(ActingAs.user("counsel", Role.LEGAL, () -> service.nextSteps(written)))
                .extracting(Transition::to)
                .contains(WRITTEN_OFF);
        assertThat(move("counsel", Role.LEGAL, written, WRITTEN_OFF).status()).isEqualTo(WRITTEN_OFF);

        Claim answered = submitted();
        ClaimMove part = new ClaimMove(PARTIALLY_APPROVED, hkd("600"), "They pay less", null, null, answered.version());
        Claim once = ActingAs.user("one", Role.LEGAL, () -> service.move(answered.id(), part));
        assertThat(once.status()).isEqualTo(SUBMITTED);
        ClaimMove less = new ClaimMove(PARTIALLY_APPROVED, hkd("1"), "They pay less", null, null, once.version());
        refused(
                "claim.refused.concededOther",
                () -> ActingAs.user("two", Role.FINANCE, () -> service.move(once.id(), less)));
        assertThat(move("two", Role.FINANCE, once, PARTIALLY_APPROVED).amounts().approved())
                .isEqualTo(hkd("600"));

        Claim disputing = submitted();
        ClaimMove rest = new ClaimMove(PARTIALLY_APPROVED, hkd("600"), "They err", null, null, disputing.version());
        assertThat(ActingAs.user("vm", Role.VENDOR_MANAGER, () -> service.move(disputing.id(), rest.disputingRest()))
                        .status())
                .as("nothing is given up")
                .isEqualTo(PARTIALLY_APPROVED);
    }

    @Test
    void below_any_limit_giving_up_takes_a_second_person_administrators_included() {
        for (ClaimStatus to : List.of(WITHDRAWN, WRITTEN_OFF, LAPSED)) {
            Claim claim = to == WITHDRAWN ? fixture.at(SUBMITTED) : fixture.at(APPROVED);
            String books = fixture.books(claim);
            Role role = to == WITHDRAWN ? Role.VENDOR_MANAGER : Role.FINANCE;
            Claim once = move("one", role, claim, to);
            assertThat(once.status()).as(to + " alone").isEqualTo(claim.status());
            assertThat(fixture.books(once)).isEqualTo(books);
            refused("claim.refused.concededAlone", () -> move("one", Role.ADMIN, once, to));
            assertThat(ActingAs.user("two", Role.LEGAL, () -> service.nextSteps(once)))
                    .extracting(Transition::to)
                    .contains(to);
            assertThat(move("two", role, once, to).status()).isEqualTo(to);
        }
    }

    @Test
    void a_claim_above_the_limit_does_not_lapse_by_one_office_alone() {
        Claim approved = fixture.at(APPROVED);
        limit("500");
        Claim once = move("book", Role.FINANCE, approved, LAPSED);
        assertThat(once.status()).isEqualTo(APPROVED);
        refused("claim.refused.otherOffice", () -> move("other", Role.FINANCE, once, LAPSED));
        assertThat(move("counsel", Role.LEGAL, once, LAPSED).status()).isEqualTo(LAPSED);
    }

    @Test
    void an_agreement_of_somebody_without_an_office_counts_no_more_once_the_limit_is_lower() {
        Claim submitted = fixture.at(SUBMITTED);
        Claim once = move("maker", Role.VENDOR_MANAGER, submitted, WITHDRAWN);
        limit("500");
        Claim twice = move("counsel", Role.LEGAL, once, WITHDRAWN);
        assertThat(twice.status()).as("legal is the first that counts").isEqualTo(SUBMITTED);
        refused("claim.refused.otherOffice", () -> move("lawyer", Role.LEGAL, twice, WITHDRAWN));
        assertThat(move("book", Role.FINANCE, twice, WITHDRAWN).status()).isEqualTo(WITHDRAWN);
    }

    @Test
    void amending_a_claim_above_the_limit_to_next_to_nothing_takes_both_offices() {
        Claim claim = submitted();
        limit("500");
        ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> amendments.propose(claim.id(), hkd("1"), "a slip", claim.version()));
        Claim once = ActingAs.user(
                "one",
                Role.LEGAL,
                () -> amendments.release(
                        claim.id(), null, fixture.get(claim.id()).version()));
        assertThat(once.amounts().claimed()).isEqualTo(hkd("1000.00"));
        Claim twice = ActingAs.user("two", Role.FINANCE, () -> amendments.release(claim.id(), null, once.version()));
        assertThat(twice.amounts().claimed()).isEqualTo(hkd("1.00"));
    }

    @Test
    void days_are_given_up_by_two_as_money_is() {
        Claim claim = fixture.opened();
        sql.execute(
                "UPDATE claim.claim SET computed_minor = 0, quantity = 7, quantity_unit = 'DAYS' WHERE id = ?",
                claim.id().value());
        assertThat(move("one", Role.LEGAL, fixture.get(claim.id()), WITHDRAWN).status())
                .isEqualTo(ClaimStatus.ASSESSED);
    }

    @Test
    void only_a_pending_agreement_lets_the_other_office_do_what_is_not_its_work() {
        Claim approved = fixture.at(APPROVED);
        limit("500");
        assertThatThrownBy(() -> move("counsel", Role.LEGAL, approved, WRITTEN_OFF))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_limit_that_was_lowered_holds_for_what_was_signed_and_not_yet_released() {
        Claim signed = fixture.move(fixture.move(fixture.opened(), DRAFTED), AWAITING_RELEASE);
        limit("500");
        Claim once = move("one", Role.LEGAL, signed, SUBMITTED);
        assertThat(once.status()).isEqualTo(AWAITING_RELEASE);
        assertThat(once.state().release().two()).isTrue();
        assertThat(move("two", Role.FINANCE, once, SUBMITTED).status()).isEqualTo(SUBMITTED);
    }

    @Test
    void an_amendment_under_a_lowered_limit_takes_both_offices_too() {
        Claim claim = submitted();
        ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> amendments.propose(claim.id(), hkd("1200"), "More was down", claim.version()));
        limit("500");
        Claim proposed = fixture.get(claim.id());
        Claim once = ActingAs.user("one", Role.LEGAL, () -> amendments.release(claim.id(), null, proposed.version()));
        assertThat(once.amounts().claimed()).isEqualTo(hkd("1000"));
        Claim out = ActingAs.user("two", Role.FINANCE, () -> amendments.release(claim.id(), null, once.version()));
        assertThat(out.amounts().claimed()).isEqualTo(hkd("1200"));
    }

    @Test
    void an_offer_of_no_less_than_is_claimed_by_now_is_refused_in_words_as_an_approval() {
        Claim offered = offered();
        ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> amendments.propose(offered.id(), hkd("500"), "We miscounted", offered.version()));
        Claim amended = ActingAs.user(
                "boss",
                Role.LEGAL,
                () -> amendments.release(
                        offered.id(), null, fixture.get(offered.id()).version()));
        refused("claim.refused.offerIsAll", () -> move("one", Role.FINANCE, amended, PARTIALLY_APPROVED));
        ClaimMove more = new ClaimMove(APPROVED, hkd("600"), null, null, null, amended.version());
        assertThatThrownBy(() -> fixture.move(amended, more))
                .as("more than is claimed, and nobody says why")
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors().getFirst().messageKey())
                                .isEqualTo("claim.invalid.moreThanClaimed"));
        Claim approved = fixture.move(
                amended, new ClaimMove(APPROVED, hkd("600"), "They had offered it", null, null, amended.version()));
        assertThat(approved.amounts().approved()).isEqualTo(hkd("600"));
    }

    private Claim submitted() {
        Claim claim = fixture.move(fixture.move(fixture.opened(), DRAFTED), AWAITING_RELEASE);
        Claim out = move("checker", Role.LEGAL, claim, SUBMITTED);
        return out.status() == SUBMITTED ? out : move("boss", Role.FINANCE, out, SUBMITTED);
    }

    private Claim offered() {
        Claim claim = fixture.at(SUBMITTED);
        return fixture.move(claim, new ClaimMove(COUNTER_OFFERED, hkd("600"), null, "OFFER-1", null, claim.version()));
    }

    private Claim move(String who, Role role, Claim claim, ClaimStatus to) {
        return ActingAs.user(
                who,
                role,
                () -> service.move(claim.id(), new ClaimMove(to, null, "because", null, null, claim.version())));
    }

    private List<String> audited(Claim claim) {
        return sql.fetch(
                        "SELECT action FROM access.audit_entry WHERE subject_id = ?",
                        claim.id().toString())
                .getValues(0, String.class);
    }

    private void limit(@Nullable String hkd) {
        Money limit = hkd == null ? null : Money.of(hkd, "HKD");
        ActingAs.role(Role.ADMIN, () -> policies.decideLimit("HKD", limit, "In a test"));
    }
}
