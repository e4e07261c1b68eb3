package io.recourse.claim;

import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.CREDITED;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.PARTIALLY_APPROVED;
import static io.recourse.claim.ClaimStatus.REJECTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.ledger.Ledger;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@BackendTest
class ClaimServiceTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void no_step_lies_before_the_period_that_is_claimed_for() {
        Claim claim = fixture.openedWithNotice();
        for (LocalDate before : List.of(LocalDate.of(1, 1, 1), LocalDate.of(2026, 7, 31))) {
            ClaimMove told = new ClaimMove(ClaimStatus.NOTIFIED, null, null, null, before, claim.version());
            assertThatThrownBy(() -> fixture.move(claim, told))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.errors().getFirst().field())
                                    .isEqualTo("occurredOn"));
        }
        LocalDate first = LocalDate.of(2026, 8, 1);
        ClaimMove told = new ClaimMove(ClaimStatus.NOTIFIED, null, null, null, first, claim.version());
        assertThat(fixture.move(claim, told).state().trail().notifiedOn()).isEqualTo(first);
    }

    @Test
    void each_step_is_remembered_with_actor_reason_day_and_amount() {
        Claim claim = fixture.at(AWAITING_RELEASE);
        claim = fixture.move(
                claim, new ClaimMove(SUBMITTED, null, null, "TICKET-9", LocalDate.of(2026, 9, 15), claim.version()));

        List<ClaimEvent> events = events(claim);
        assertThat(events).extracting(ClaimEvent::position).containsExactly(0, 1, 2, 3);
        assertThat(events)
                .extracting(event -> event.from() + ">" + event.to() + " " + event.actor())
                .containsExactly(
                        "null>ASSESSED system:assessment",
                        "ASSESSED>DRAFTED maker",
                        "DRAFTED>AWAITING_RELEASE maker",
                        "AWAITING_RELEASE>SUBMITTED checker");
        assertThat(events.getLast().amount()).isEqualTo(Money.of("1000", "HKD"));
        assertThat(claim.state().trail())
                .isEqualTo(new ClaimTrail(
                        null, "maker", "checker", LocalDate.of(2026, 9, 15), null, null, null, null, "TICKET-9"));
        assertThat(sql.fetchValue(
                        "SELECT count(*) FROM access.audit_entry WHERE subject_id = ?",
                        claim.id().toString()))
                .isEqualTo(4L);
    }

    @Test
    void whoever_signed_cannot_release_not_even_an_administrator() {
        Claim claim = fixture.opened();
        ActingAs.user("root", Role.ADMIN, () -> {
            Claim drafted = service.move(claim.id(), ClaimMove.to(DRAFTED, claim.version()));
            Claim signed = service.move(claim.id(), ClaimMove.to(AWAITING_RELEASE, drafted.version()));
            assertThat(service.nextSteps(signed))
                    .extracting(Transition::to)
                    .doesNotContain(SUBMITTED)
                    .contains(DRAFTED, WITHDRAWN);
            refused(
                    "claim.refused.secondPerson",
                    () -> service.move(claim.id(), ClaimMove.to(SUBMITTED, signed.version())));
        });
        ActingAs.user("other", Role.ADMIN, () -> {
            Claim released = service.move(
                    claim.id(), ClaimMove.to(SUBMITTED, service.get(claim.id()).version()));
            assertThat(released.state().trail().releasedBy()).isEqualTo("other");
        });
    }

    @Test
    void the_database_refuses_a_release_by_the_maker_too() {
        Claim claim = fixture.at(SUBMITTED);
        assertThatThrownBy(() -> sql.execute(
                        "UPDATE claim.claim SET released_by = submitted_by WHERE id = ?",
                        claim.id().value()))
                .hasStackTraceContaining("maker_is_not_checker");
        assertThatThrownBy(() -> sql.execute(
                        "UPDATE claim.claim SET released_by = NULL WHERE id = ?",
                        claim.id().value()))
                .hasStackTraceContaining("submission_was_released");
    }

    @Test
    void each_task_belongs_to_its_people() {
        Claim drafted = fixture.at(DRAFTED);
        Claim signed = fixture.at(AWAITING_RELEASE);
        Claim submitted = fixture.at(SUBMITTED);
        Claim approved = fixture.at(APPROVED);
        denied(Role.IT, drafted, AWAITING_RELEASE);
        denied(Role.AUDITOR, drafted, AWAITING_RELEASE);
        denied(Role.EXECUTIVE, drafted, AWAITING_RELEASE);
        denied(Role.VENDOR_MANAGER, signed, SUBMITTED);
        denied(Role.FINANCE, submitted, APPROVED);
        denied(Role.LEGAL, approved, CREDITED);
        denied(Role.VENDOR_MANAGER, approved, CREDITED);
        denied(Role.ADMIN, drafted, ClaimStatus.EXPIRED);
    }

    @Test
    void a_step_that_does_not_exist_is_a_conflict() {
        Claim claim = fixture.at(DRAFTED);
        ActingAs.role(
                Role.LEGAL,
                () -> refused(
                        "claim.refused.noSuchStep",
                        () -> service.move(claim.id(), ClaimMove.to(APPROVED, claim.version()))));
    }

    @Test
    void a_step_decided_on_an_old_version_is_a_conflict() {
        Claim claim = fixture.at(AWAITING_RELEASE);
        ClaimMove release = ClaimMove.to(SUBMITTED, claim.version());
        ActingAs.user("first", Role.LEGAL, () -> service.move(claim.id(), release));
        ActingAs.user(
                "second",
                Role.FINANCE,
                () -> refused("problem.conflict.changedMeanwhile", () -> service.move(claim.id(), release)));
        assertThat(events(claim)).hasSize(4);
    }

    @Test
    void of_ten_people_who_release_at_once_one_succeeds() throws Exception {
        Claim claim = fixture.at(AWAITING_RELEASE);
        AtomicInteger conflicts = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(10)) {
            people.invokeAll(IntStream.range(0, 10)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        try {
                            return ActingAs.user(
                                    "person" + i,
                                    Role.LEGAL,
                                    () -> service.move(claim.id(), ClaimMove.to(SUBMITTED, claim.version())));
                        } catch (Conflict conflict) {
                            return conflicts.incrementAndGet();
                        }
                    })
                    .toList());
        }
        assertThat(conflicts).hasValue(9);
        assertThat(events(claim)).hasSize(4);
    }

    @Test
    void what_a_step_needs_is_asked_for_field_by_field() {
        Claim submitted = fixture.at(SUBMITTED);
        ActingAs.role(Role.LEGAL, () -> {
            invalid(
                    submitted,
                    new ClaimMove(PARTIALLY_APPROVED, null, " ", null, null, submitted.version()),
                    "reason",
                    "amount");
            invalid(submitted, new ClaimMove(REJECTED, hkd("5"), "no", null, null, submitted.version()), "amount");
            invalid(
                    submitted,
                    new ClaimMove(APPROVED, Money.of("5", "USD"), null, null, null, submitted.version()),
                    "amount");
            invalid(submitted, new ClaimMove(APPROVED, hkd("-5"), null, null, null, submitted.version()), "amount");
            invalid(submitted, new ClaimMove(APPROVED, hkd("999.99"), null, null, null, submitted.version()), "amount");
            invalid(
                    submitted,
                    new ClaimMove(PARTIALLY_APPROVED, hkd("1000"), "all", null, null, submitted.version()),
                    "amount");
            invalid(
                    submitted,
                    new ClaimMove(APPROVED, null, null, null, LocalDate.of(2026, 9, 16), submitted.version()),
                    "occurredOn");
            invalid(
                    submitted,
                    new ClaimMove(APPROVED, null, null, null, LocalDate.of(2026, 9, 14), submitted.version()),
                    "occurredOn");
        });
        Claim drafted = fixture.at(DRAFTED);
        ActingAs.role(
                Role.LEGAL,
                () -> invalid(
                        drafted,
                        new ClaimMove(AWAITING_RELEASE, hkd("900"), null, null, null, drafted.version()),
                        "reason"));
    }

    @Test
    void a_claim_is_not_released_after_its_last_day_nor_before_its_first() {
        Claim late = fixture.at(AWAITING_RELEASE);
        clock.set("2026-09-30T15:59:59Z");
        assertThat(ActingAs.user("checker", Role.LEGAL, () -> service.nextSteps(late)))
                .extracting(Transition::to)
                .contains(SUBMITTED);
        clock.set("2026-09-30T16:00:00Z");
        ActingAs.user("checker", Role.LEGAL, () -> {
            assertThat(service.nextSteps(late)).extracting(Transition::to).doesNotContain(SUBMITTED);
            refused("claim.refused.tooLate", () -> service.move(late.id(), ClaimMove.to(SUBMITTED, late.version())));
            Claim arrived = service.move(
                    late.id(), new ClaimMove(SUBMITTED, null, null, null, LocalDate.of(2026, 9, 30), late.version()));
            assertThat(arrived.state().trail().submittedOn()).isEqualTo(fixture.lastDay());
        });
    }

    @Test
    void an_error_inside_a_step_leaves_nothing_behind() {
        Claim claim = fixture.at(SUBMITTED);
        int entries = entries(claim);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.LEGAL,
                        () -> transaction.executeWithoutResult(status -> {
                            service.move(claim.id(), ClaimMove.to(APPROVED, claim.version()));
                            throw new IllegalStateException("crash");
                        })))
                .hasMessage("crash");

        assertThat(fixture.get(claim.id())).isEqualTo(claim);
        assertThat(events(claim)).hasSize(4);
        assertThat(entries(claim)).isEqualTo(entries);
        assertThat(sql.fetchValue(
                        "SELECT count(*) FROM access.audit_entry WHERE action = 'CLAIM_APPROVED' AND subject_id = ?",
                        claim.id().toString()))
                .isEqualTo(0L);
    }

    @Test
    void the_steps_of_a_real_claim_can_neither_be_changed_nor_deleted() {
        fixture.at(DRAFTED);
        assertThatThrownBy(() -> sql.execute("UPDATE claim.claim_event SET actor = 'x'"))
                .hasStackTraceContaining("is refused");
        assertThatThrownBy(() -> sql.execute("DELETE FROM claim.claim_event")).hasStackTraceContaining("never deleted");
    }

    @Test
    void lists_are_in_the_order_of_the_last_day_and_can_be_filtered_and_paged() {
        fixture.opened();
        fixture.at(SUBMITTED);
        ActingAs.role(Role.AUDITOR, () -> {
            List<Claim> all = service.list(ClaimFilter.all());
            assertThat(all.stream().map(Claim::number)).isSorted();
            assertThat(service.list(new ClaimFilter(java.util.Set.of(SUBMITTED), null, null, null)))
                    .isNotEmpty()
                    .allMatch(claim -> claim.status() == SUBMITTED);
            assertThat(service.list(new ClaimFilter(java.util.Set.of(), null, null, LocalDate.of(2026, 9, 29))))
                    .isEmpty();
            Claim first = service.listAfter(ClaimFilter.all(), null, 1).getFirst();
            assertThat(service.listAfter(ClaimFilter.all(), first.id(), 1)).containsExactly(all.get(1));
        });
    }

    private void denied(Role role, Claim claim, ClaimStatus to) {
        assertThatThrownBy(() -> ActingAs.role(role, () -> service.move(claim.id(), ClaimMove.to(to, claim.version()))))
                .as(role + " to " + to)
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo(key));
    }

    private void invalid(Claim claim, ClaimMove move, String... fields) {
        assertThatThrownBy(() -> service.move(claim.id(), move))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactly(fields));
    }

    private static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }

    private int entries(Claim claim) {
        return ActingAs.role(
                Role.FINANCE, () -> ledger.entriesOfClaim(claim.id().value()).size());
    }

    private List<ClaimEvent> events(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> service.events(claim.id()));
    }
}
