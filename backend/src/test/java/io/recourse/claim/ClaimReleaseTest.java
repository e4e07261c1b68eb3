package io.recourse.claim;

import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.claim.policy.Office;
import io.recourse.claim.policy.ReleaseLimit;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Above a limit legal and finance both release: three people with the maker. */
@BackendTest
class ClaimReleaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimLinks links;

    @Autowired
    ClaimPolicies policies;

    @Autowired
    UserService users;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void a_limit_of_five_hundred() {
        decide("HKD", Money.of("500", "HKD"));
    }

    @AfterEach
    void no_limit() {
        decide("HKD", null);
        decide("USD", null);
    }

    @Test
    void at_the_limit_one_release_is_enough() {
        Claim claim = signed("500.00");
        assertThat(claim.state().release().two()).isFalse();
        assertThat(release("one", Role.FINANCE, claim).status()).isEqualTo(SUBMITTED);
    }

    @Test
    void dividing_a_claim_among_accounts_takes_no_part_of_it_below_the_limit() {
        Claim whole = fixture.opened("500.01");
        List<Claim> parts = ActingAs.role(
                Role.LEGAL,
                () -> links.split(
                        whole.id(),
                        List.of(
                                new AccountShare("1", Money.of("250.01", "HKD")),
                                new AccountShare("2", Money.of("250.00", "HKD"))),
                        "Two accounts",
                        whole.version()));
        Claim part = fixture.move(fixture.move(parts.getFirst(), DRAFTED), AWAITING_RELEASE);
        assertThat(part.state().release().two()).isTrue();
        Claim other = parts.getLast();
        for (Role role : List.of(Role.LEGAL, Role.FINANCE)) {
            Claim asked = other;
            other = ActingAs.role(
                    role,
                    () -> service.move(
                            asked.id(),
                            new ClaimMove(ClaimStatus.WITHDRAWN, null, "Not ours", null, null, asked.version())));
        }
        Claim alone = fixture.move(fixture.move(part, DRAFTED), AWAITING_RELEASE);
        assertThat(alone.state().release().two()).isFalse();
    }

    @Test
    void above_it_legal_and_finance_both_release_in_either_order() {
        for (List<Role> order : List.of(List.of(Role.LEGAL, Role.FINANCE), List.of(Role.FINANCE, Role.LEGAL))) {
            Claim claim = signed("500.01");
            Claim once = release("one", order.getFirst(), claim);
            assertThat(once.status()).isEqualTo(AWAITING_RELEASE);
            assertThat(once.state().release().firstBy()).isEqualTo("one");
            refused("claim.refused.otherOffice", () -> release("two", order.getFirst(), once));
            Claim out = release("two", order.getLast(), once);
            assertThat(out.status()).isEqualTo(SUBMITTED);
            assertThat(out.state().trail().releasedBy()).isEqualTo("two");
            assertThat(out.state().release().firstAs())
                    .isEqualTo(Office.valueOf(order.getFirst().name()));
            assertThat(out.state().release().finalAs())
                    .isEqualTo(Office.valueOf(order.getLast().name()));
            assertThat(ActingAs.role(Role.AUDITOR, () -> service.events(claim.id())))
                    .extracting(event -> event.kind() + " " + event.actor())
                    .endsWith("RELEASED one", "MOVED two");
        }
    }

    @Test
    void an_administrator_counts_once_and_for_the_office_that_is_missing() {
        Claim claim = signed("900.00");
        refused("claim.refused.secondPerson", () -> release("maker", Role.ADMIN, claim));
        Claim once = release("root", Role.ADMIN, claim);
        refused("claim.refused.thirdPerson", () -> release("root", Role.ADMIN, once));
        refused("claim.refused.secondPerson", () -> release("maker", Role.ADMIN, once));
        assertThat(ActingAs.user("root", Role.ADMIN, () -> service.nextSteps(once)))
                .extracting(Transition::to)
                .doesNotContain(SUBMITTED);
        Claim out = release("lawyer", Role.LEGAL, once);
        assertThat(out.state().release().firstAs()).isEqualTo(Office.FINANCE);
        assertThat(out.state().release().finalAs()).isEqualTo(Office.LEGAL);
    }

    @Test
    void two_administrators_are_legal_and_finance() {
        Claim out = release("second", Role.ADMIN, release("first", Role.ADMIN, signed("900.00")));
        assertThat(out.status()).isEqualTo(SUBMITTED);
        assertThat(out.state().release().firstAs())
                .isNotEqualTo(out.state().release().finalAs());
    }

    @Test
    void the_page_names_who_may_release_for_each_office_that_is_missing() {
        for (String name : List.of("maker", "one", "gone")) {
            user(name, Role.LEGAL);
        }
        user("two", Role.FINANCE);
        ActingAs.role(
                Role.ADMIN,
                () -> users.list().stream()
                        .filter(user -> user.username().equals("gone"))
                        .forEach(user -> users.enable(user.id(), false)));
        Claim claim = signed("900.00");
        assertThat(releasers(claim))
                .containsExactly(
                        new MayRelease(Office.LEGAL, List.of("Name of one")),
                        new MayRelease(Office.FINANCE, List.of("Name of two")));
        Claim once = release("one", Role.LEGAL, claim);
        assertThat(releasers(once)).containsExactly(new MayRelease(Office.FINANCE, List.of("Name of two")));
        assertThat(releasers(release("two", Role.FINANCE, once))).isEmpty();
        assertThat(releasers(fixture.opened())).isEmpty();
    }

    private void user(String name, Role role) {
        UserData data = new UserData(name, "Name of " + name, null, Set.of(role), Language.ENGLISH);
        ActingAs.role(Role.ADMIN, () -> users.create(data, "a long enough passphrase"));
    }

    private List<MayRelease> releasers(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> service.details(claim.id()).releasers());
    }

    @Test
    void the_database_refuses_one_release_where_two_are_needed() {
        Claim claim = release("two", Role.FINANCE, release("one", Role.LEGAL, signed("900.00")));
        for (String change : List.of(
                "first_released_by = NULL, first_released_as = NULL",
                "first_released_by = submitted_by",
                "first_released_by = released_by",
                "released_as = first_released_as")) {
            assertThatThrownBy(() -> sql.execute(
                            "UPDATE claim.claim SET " + change + " WHERE id = ?",
                            claim.id().value()))
                    .as(change)
                    .hasStackTraceContaining("violates check constraint");
        }
    }

    @Test
    void sending_it_back_or_a_new_revision_voids_the_first_release() {
        Claim once = release("one", Role.LEGAL, signed("900.00"));
        Claim back = fixture.move(once, DRAFTED);
        assertThat(back.state().release()).isEqualTo(ClaimRelease.ONE);
        Claim other = release("one", Role.LEGAL, signed("900.00"));
        Claim revised = fixture.take(fixture.facts(other.subject().clause(), "950.00", 2));
        assertThat(revised.status()).isEqualTo(DRAFTED);
        assertThat(revised.state().release()).isEqualTo(ClaimRelease.ONE);
    }

    @Test
    void a_currency_without_a_limit_is_converted_and_without_a_rate_needs_both() {
        assertThat(needsBoth("1", "USD")).isFalse();
        decide("USD", Money.of("100", "USD"));
        assertThat(needsBoth("100", "USD")).isFalse();
        assertThat(needsBoth("100.01", "USD")).isTrue();
        assertThat(needsBoth("1", "EUR"))
                .as("limit in the reporting currency, no rate")
                .isTrue();
        sql.execute("""
                INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)
                VALUES ('CHF', 'USD', '2026-09-01', 1.25, 'test', 'test')""");
        assertThat(needsBoth("80", "CHF")).isFalse();
        assertThat(needsBoth("80.01", "CHF")).isTrue();
    }

    @Test
    void a_rate_that_the_books_no_longer_convert_by_takes_no_amount_below_the_limit() {
        decide("USD", Money.of("100", "USD"));
        for (int age : new int[] {30, 31}) {
            String currency = age == 30 ? "SEK" : "NOK";
            sql.execute("""
                    INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)
                    VALUES (?, 'USD', ?, 0.10, 'test', 'test')""", currency, DAY.minusDays(age));
            assertThat(needsBoth("80", currency)).as("%s days old", age).isEqualTo(age == 31);
        }
    }

    @Test
    void no_rate_of_another_day_takes_an_amount_below_the_limit() {
        sql.execute("""
                INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)
                VALUES ('HKD', 'USD', '2026-09-01', 0.10, 'test', 'test'),
                       ('HKD', 'USD', '2026-09-10', 0.20, 'test', 'test')""");
        decide("HKD", null);
        decide("USD", Money.of("150", "USD"));
        LocalDate cheap = LocalDate.of(2026, 9, 2);
        Claim opened = fixture.opened("1000.00");
        Claim drafted = fixture.move(opened, new ClaimMove(DRAFTED, null, null, null, cheap, opened.version()));
        Claim signed =
                fixture.move(drafted, new ClaimMove(AWAITING_RELEASE, null, null, null, cheap, drafted.version()));
        assertThat(signed.state().release().two()).isTrue();
    }

    @Test
    void only_an_administrator_decides_and_says_why() {
        assertThatThrownBy(() -> ActingAs.role(Role.FINANCE, () -> policies.decideLimit("HKD", null, "because")))
                .isInstanceOf(AccessDeniedException.class);
        ActingAs.role(Role.ADMIN, () -> {
            assertThatThrownBy(() -> policies.decideLimit("XXQ", null, "because"))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> policies.decideLimit("HKD", Money.of("-1", "HKD"), " "))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.errors())
                                    .extracting(InvalidInput.FieldError::field)
                                    .containsExactly("limit", "reason"));
            assertThat(policies.limits()).extracting(ReleaseLimit::limit).containsExactly(Money.of("500", "HKD"));
        });
    }

    private Claim signed(String hkd) {
        return fixture.move(fixture.move(fixture.opened(hkd), DRAFTED), AWAITING_RELEASE);
    }

    private Claim release(String who, Role role, Claim claim) {
        return ActingAs.user(who, role, () -> service.move(claim.id(), ClaimMove.to(SUBMITTED, claim.version())));
    }

    private boolean needsBoth(String amount, String currency) {
        return ActingAs.role(Role.AUDITOR, () -> policies.needsBoth(Money.of(amount, currency), DAY));
    }

    private void decide(String currency, @org.jspecify.annotations.Nullable Money limit) {
        ActingAs.role(Role.ADMIN, () -> policies.decideLimit(currency, limit, "In a test"));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo(key));
    }
}
