package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.EXPIRED;
import static io.recourse.claim.ClaimStatus.NOTIFIED;
import static io.recourse.claim.ClaimStatus.REJECTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.calendar.CalendarFilter;
import io.recourse.claim.calendar.CalendarService;
import io.recourse.claim.clock.ClockService;
import io.recourse.db.id.ClauseId;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts under one clause, and claims that the claim of the root cause covers. */
@BackendTest
class ClaimLinksTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimLinks links;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimExpiry expiry;

    @Autowired
    ClockService clocks;

    @Autowired
    CalendarService calendar;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Test
    void the_database_refuses_a_second_claim_of_one_clause_service_period_and_account() {
        Claim claim = fixture.opened();
        String copy = """
                INSERT INTO claim.claim (assessment_id, clause_id, service_id, contract_id, vendor_id, period_label, period,
                    zone, status, currency, computed_minor, claim_window, account)
                SELECT assessment_id, clause_id, service_id, contract_id, vendor_id, period_label, period,
                    zone, status, currency, computed_minor, claim_window, ? FROM claim.claim WHERE id = ?""";
        assertThatThrownBy(() ->
                        sql.execute(copy, claim.subject().account(), claim.id().value()))
                .hasStackTraceContaining("one_claim_per_clause_service_period_and_account");
        sql.execute(copy, "another-account", claim.id().value());
    }

    @Test
    void a_claim_is_divided_among_accounts_and_revisions_keep_the_proportion() {
        Claim claim = fixture.opened("1000.00");
        List<Claim> parts = split(claim, new AccountShare("1111", hkd("600")), new AccountShare("2222", hkd("400")));
        assertThat(parts).extracting(part -> part.subject().account()).containsExactly("1111", "2222");
        assertThat(parts)
                .extracting(fixture::books)
                .containsExactly("9100=600.00 9199=-600.00", "9100=400.00 9199=-400.00");
        ClauseId clause = claim.subject().clause();
        fixture.take(fixture.facts(clause, "500.01", 2));
        assertThat(fixture.get(parts.get(0).id()).amounts().computed()).isEqualTo(hkd("300.01"));
        assertThat(fixture.get(parts.get(1).id()).amounts().computed()).isEqualTo(hkd("200.00"));
        fixture.take(fixture.facts(clause, "0.00", 3));
        assertThat(fixture.get(parts.get(0).id()).status()).isEqualTo(WITHDRAWN);
        assertThat(fixture.get(parts.get(1).id()).status()).isEqualTo(WITHDRAWN);
    }

    /** 400 of 1,000 are two fifths: of a credit of 2,000.00 they are 800.00, whatever account they are now made for. */
    @Test
    void a_part_that_takes_the_account_of_a_withdrawn_one_still_follows_revisions_with_its_own_share() {
        Claim claim = fixture.opened("1000.00");
        List<Claim> parts = split(claim, new AccountShare("1111", hkd("400")), new AccountShare("2222", hkd("600")));
        fixture.move(fixture.get(parts.get(1).id()), WITHDRAWN);
        Claim first = fixture.get(parts.get(0).id());
        ActingAs.user("maker", Role.VENDOR_MANAGER, () -> links.assignAccount(first.id(), "2222", first.version()));
        fixture.take(fixture.facts(claim.subject().clause(), "2000.00", 2));
        assertThat(fixture.get(first.id()).amounts().computed()).isEqualTo(hkd("800.00"));
    }

    @Test
    void the_parts_of_a_claim_keep_the_notice_that_was_given_for_it() {
        Claim told = fixture.move(fixture.move(fixture.openedWithNotice(), DRAFTED), NOTIFIED);
        List<Claim> parts = split(told, new AccountShare("1", hkd("600")), new AccountShare("2", hkd("400")));
        Claim part = fixture.get(parts.getLast().id());
        assertThat(part.state().trail().notifiedOn())
                .isEqualTo(told.state().trail().notifiedOn());
        assertThat(sql.fetchCount(sql.selectFrom("claim.notice")
                        .where("claim_id = ?", part.id().value())))
                .isOne();
        Claim signed = fixture.move(fixture.move(part, DRAFTED), AWAITING_RELEASE);
        assertThat(fixture.move(signed, SUBMITTED).status()).isEqualTo(SUBMITTED);
    }

    @Test
    void a_covered_claim_is_not_divided_for_its_parts_would_claim_the_outage_twice() {
        Claim root = fixture.opened();
        Claim covered = cover(sameVendor(root, fixture.opened("300.00")), root);
        refused(
                "claim.refused.covered",
                () -> split(covered, new AccountShare("1", hkd("200")), new AccountShare("2", hkd("100"))));
    }

    @Test
    void shares_must_make_up_what_was_computed_and_each_account_stands_once() {
        Claim claim = fixture.opened("1000.00");
        for (List<AccountShare> wrong : List.of(
                List.of(new AccountShare("1", hkd("1000"))),
                List.of(new AccountShare("1", hkd("600")), new AccountShare("2", hkd("399.99"))),
                List.of(new AccountShare("1", hkd("600")), new AccountShare("1 ", hkd("400"))),
                List.of(new AccountShare("1", hkd("1000")), new AccountShare("2", hkd("0"))),
                List.of(new AccountShare("1", hkd("600")), new AccountShare("2", Money.of("400", "USD"))))) {
            assertThatThrownBy(() -> split(claim, wrong.toArray(AccountShare[]::new)))
                    .isInstanceOf(InvalidInput.class);
        }
        Claim signed = fixture.at(AWAITING_RELEASE);
        refused(
                "claim.refused.signed",
                () -> split(signed, new AccountShare("1", hkd("600")), new AccountShare("2", hkd("400"))));
        List<Claim> parts = split(claim, new AccountShare("1", hkd("600")), new AccountShare("2", hkd("400")));
        refused(
                "claim.refused.accountTaken",
                () -> ActingAs.role(
                        Role.LEGAL,
                        () -> links.assignAccount(
                                parts.getLast().id(), "1", parts.getLast().version())));
    }

    @Test
    void a_covered_claim_is_held_back_and_stands_on_its_own_again_with_a_reason() {
        Claim root = fixture.opened();
        Claim dependent = sameVendor(root, fixture.opened("300.00"));
        Claim covered = cover(dependent, root);
        assertThat(covered.coverage()).isEqualTo(new Coverage(root.id(), root.name(), "It runs on it"));
        assertThat(fixture.books(covered)).isEmpty();
        assertThat(ActingAs.role(Role.AUDITOR, () -> links.coveredBy(root.id())))
                .extracting(Claim::id)
                .containsExactly(covered.id());
        Claim drafted = fixture.move(covered, DRAFTED);
        refused("claim.refused.covered", () -> fixture.move(drafted, AWAITING_RELEASE));
        assertThat(ActingAs.role(Role.LEGAL, () -> service.nextSteps(drafted)))
                .extracting(Transition::to)
                .doesNotContain(AWAITING_RELEASE);
        assertThatThrownBy(() -> ActingAs.role(Role.LEGAL, () -> links.uncover(drafted.id(), " ", drafted.version())))
                .isInstanceOf(InvalidInput.class);
        Claim alone = ActingAs.role(Role.LEGAL, () -> links.uncover(drafted.id(), "Another outage", drafted.version()));
        assertThat(alone.coverage()).isNull();
        assertThat(fixture.books(alone)).isEqualTo("9100=300.00 9199=-300.00");
        assertThat(fixture.move(fixture.move(alone, AWAITING_RELEASE), SUBMITTED)
                        .status())
                .isEqualTo(SUBMITTED);
    }

    @Test
    void a_covered_claim_that_expires_loses_nothing() {
        Claim root = fixture.opened();
        Claim covered = cover(sameVendor(root, fixture.opened("300.00")), root);
        clock.set("2026-10-01T00:00:00Z");
        expiry.run();
        Claim expired = fixture.get(covered.id());
        assertThat(expired.status()).isEqualTo(EXPIRED);
        assertThat(expired.amounts().lost()).isEqualTo(hkd("0"));
        assertThat(fixture.get(root.id()).amounts().lost()).isEqualTo(hkd("1000"));
    }

    @Test
    void what_a_claim_held_back_stands_on_its_own_again_when_nothing_comes_of_that_claim() {
        for (ClaimStatus gone : List.of(WITHDRAWN, REJECTED)) {
            Claim root = fixture.opened();
            Claim covered = cover(sameVendor(root, fixture.opened("300.00")), root);
            if (gone == REJECTED) {
                root = fixture.move(fixture.move(fixture.move(root, DRAFTED), AWAITING_RELEASE), SUBMITTED);
            }
            assertThat(fixture.get(covered.id()).coverage()).isNotNull();
            fixture.move(root, gone);
            Claim alone = fixture.get(covered.id());
            assertThat(alone.coverage()).isNull();
            assertThat(fixture.books(alone)).isEqualTo("9100=300.00 9199=-300.00");
            assertThat(ActingAs.role(Role.AUDITOR, () -> service.events(covered.id()))
                            .getLast())
                    .returns(ClaimEvent.Kind.UNCOVERED, ClaimEvent::kind)
                    .returns(root.name() + ": because of the test", ClaimEvent::reason);
            assertThat(fixture.move(fixture.move(alone, DRAFTED), AWAITING_RELEASE)
                            .status())
                    .isEqualTo(AWAITING_RELEASE);
        }
    }

    @Test
    void a_revision_without_a_breach_of_the_root_lets_go_of_what_it_held_back() {
        Claim root = fixture.opened();
        Claim covered = cover(sameVendor(root, fixture.opened("300.00")), root);
        fixture.take(fixture.facts(root.subject().clause(), "0", 2));
        assertThat(fixture.get(root.id()).status()).isEqualTo(WITHDRAWN);
        assertThat(fixture.get(covered.id()).coverage()).isNull();
    }

    @Test
    void coverage_is_one_step_deep_within_one_vendor_and_never_of_what_was_signed() {
        Claim root = fixture.opened();
        Claim covered = cover(sameVendor(root, fixture.opened()), root);
        Claim third = sameVendor(root, fixture.opened());
        refused("claim.refused.noRoot", () -> cover(third, covered));
        refused("claim.refused.noRoot", () -> cover(fixture.get(root.id()), third));
        refused("claim.refused.noRoot", () -> cover(third, third));
        refused("claim.refused.noRoot", () -> cover(fixture.opened(), root));
        refused("claim.refused.signed", () -> cover(sameVendor(root, fixture.at(SUBMITTED)), root));
        assertThatThrownBy(() -> sql.execute(
                        "UPDATE claim.claim SET covered_by = ?, covered_reason = 'x' WHERE id = ?",
                        covered.id().value(),
                        third.id().value()))
                .hasStackTraceContaining("stands on its own");
        Claim submitted = sameVendor(root, fixture.at(SUBMITTED));
        assertThatThrownBy(() -> sql.execute(
                        "UPDATE claim.claim SET covered_by = ?, covered_reason = 'x' WHERE id = ?",
                        root.id().value(),
                        submitted.id().value()))
                .hasStackTraceContaining("covered_is_not_submitted");
    }

    @Test
    void no_clock_runs_and_no_day_is_shown_of_a_covered_claim_until_it_stands_on_its_own_again() {
        Claim root = fixture.opened();
        Claim dependent = sameVendor(root, fixture.opened("300.00"));
        assertThat(running(dependent)).isEqualTo(1);
        assertThat(shown(dependent)).isPositive();
        Claim covered = cover(dependent, root);
        assertThat(running(covered)).isZero();
        assertThat(shown(covered)).isZero();
        ActingAs.role(Role.LEGAL, () -> links.uncover(covered.id(), "It was another outage", covered.version()));
        assertThat(running(covered)).isEqualTo(1);
        assertThat(shown(covered)).isPositive();
    }

    private int running(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> clocks.of(claim.id()).running().size());
    }

    private long shown(Claim claim) {
        LocalDate first = LocalDate.of(2026, 8, 1);
        return ActingAs.role(
                Role.AUDITOR,
                () -> calendar.between(first, first.plusMonths(3), CalendarFilter.ALL).stream()
                        .filter(date -> date.subject().name().equals(claim.name()))
                        .count());
    }

    @Test
    void a_claim_of_which_nothing_comes_covers_none_and_lets_go_what_it_covered() {
        Claim root = fixture.opened();
        Claim dependent = sameVendor(root, fixture.opened("300.00"));
        Claim disputed = root;
        for (ClaimStatus next : ClaimPaths.to(ClaimStatus.DISPUTED)) {
            disputed = fixture.move(disputed, next);
        }
        Claim standing = disputed;
        cover(dependent, standing);
        Claim written = fixture.move(standing, ClaimStatus.WRITTEN_OFF);
        assertThat(fixture.get(dependent.id()).coverage()).isNull();
        refused("claim.refused.noRoot", () -> cover(fixture.get(dependent.id()), written));
        Claim rejected = sameVendor(root, fixture.at(ClaimStatus.REJECTED));
        refused("claim.refused.noRoot", () -> cover(fixture.get(dependent.id()), rejected));
        Claim closed = fixture.move(rejected, ClaimStatus.CLOSED);
        refused("claim.refused.noRoot", () -> cover(fixture.get(dependent.id()), closed));
        Claim paid = sameVendor(root, fixture.at(ClaimStatus.CREDITED));
        assertThat(cover(fixture.get(dependent.id()), paid).coverage()).isNotNull();
    }

    @Test
    void services_that_were_down_together_are_pointed_out_until_they_are_linked() {
        Claim one = fixture.opened();
        Claim other = sameVendor(one, fixture.opened());
        down(one, "2026-08-10T02:00:00Z", "2026-08-10T05:00:00Z");
        down(other, "2026-08-10T04:30:00Z", "2026-08-10T06:00:00Z");
        Claim given = sameVendor(one, fixture.move(fixture.opened(), WITHDRAWN));
        down(given, "2026-08-10T02:00:00Z", "2026-08-10T05:00:00Z");
        assertThat(ActingAs.role(Role.AUDITOR, () -> links.unlinked(one.id())))
                .singleElement()
                .satisfies(shared -> {
                    assertThat(shared.other().id()).isEqualTo(other.id());
                    assertThat(shared.shared()).isEqualTo(Duration.ofMinutes(30));
                    assertThat(shared.mayCover()).isTrue();
                });
        cover(other, one);
        assertThat(ActingAs.role(Role.AUDITOR, () -> links.unlinked(one.id()))).isEmpty();
        assertThat(ActingAs.role(Role.AUDITOR, () -> links.unlinked(other.id())))
                .isEmpty();
    }

    @Test
    void shared_time_is_counted_by_walking_both_lists() {
        List<Interval> one = List.of(span("00:00", "02:00"), span("03:00", "04:00"), span("08:00", "09:00"));
        List<Interval> other = List.of(span("01:00", "03:30"), span("03:45", "08:30"));
        assertThat(ClaimLinks.shared(one, other)).isEqualTo(Duration.ofMinutes(60 + 30 + 15 + 30));
        assertThat(ClaimLinks.shared(one, List.of())).isZero();
    }

    private static Interval span(String from, String to) {
        return Interval.parse("2026-08-10T" + from + ":00Z", "2026-08-10T" + to + ":00Z");
    }

    /** What the engine stores of a day with one outage. */
    private void down(Claim claim, String from, String to) {
        sql.execute("""
                INSERT INTO assessment.assessment_interval
                    (assessment_id, position, started_at, ended_at, charge, state, because)
                VALUES (?, 0, ?::timestamptz, ?::timestamptz, 'DOWN', 'DOWN', 'test')""", claim.subject().assessment().value(), from, to);
    }

    /** Fixtures make a vendor for each claim; this puts the second one's under the first one's. */
    private Claim sameVendor(Claim first, Claim second) {
        sql.execute(
                "UPDATE claim.claim SET vendor_id = ? WHERE id = ?",
                first.subject().vendor().value(),
                second.id().value());
        return fixture.get(second.id());
    }

    private Claim cover(Claim claim, Claim root) {
        return ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> links.cover(claim.id(), root.id(), "It runs on it", claim.version()));
    }

    private List<Claim> split(Claim claim, AccountShare... shares) {
        return ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> links.split(claim.id(), List.of(shares), "Two accounts", claim.version()));
    }
}
