package io.recourse.claim;

import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.NOTIFIED;
import static io.recourse.db.jooq.contract.Tables.CLAUSE_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.access.ActingAs;
import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.ledger.Ledger;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Breaches and claims for tests; each call makes a new clause, so that tests do not meet. */
@Component
class ClaimFixture {

    static final String PERIOD = "2026-08";
    static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");
    static final Interval AUGUST =
            new Interval(Instant.parse("2026-07-31T16:00:00Z"), Instant.parse("2026-08-31T16:00:00Z"));

    private static final ClaimWindow NOTICE =
            new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, new Notice(5, Notice.Unit.DAYS));

    private final RegisterFixture register;
    private final ClauseService clauses;
    private final ClaimIntake intake;
    private final ClaimService service;
    private final Ledger ledger;
    private final DSLContext sql;
    private final TransactionTemplate transaction;

    ClaimFixture(
            RegisterFixture register,
            ClauseService clauses,
            ClaimIntake intake,
            ClaimService service,
            Ledger ledger,
            DSLContext sql,
            TransactionTemplate transaction) {
        this.register = register;
        this.clauses = clauses;
        this.intake = intake;
        this.service = service;
        this.ledger = ledger;
        this.sql = sql;
        this.transaction = transaction;
    }

    ClauseId clause() {
        return clause(RegisterFixture.promise(RegisterFixture.START, null));
    }

    ClauseId clause(ClauseVersionDraft draft) {
        BoughtService bought = register.service();
        Clause clause = ActingAs.role(Role.LEGAL, () -> clauses.create(new ClauseDraft(bought.id(), "Uptime", draft)));
        return clause.id();
    }

    /** A claim of HKD 1,000.00 for August 2026, to arrive by 30 September. */
    Claim opened() {
        return opened("1000.00");
    }

    Claim opened(String hkd) {
        return take(facts(clause(), hkd, 1));
    }

    /** The same, where the vendor must be told of the incident within five days of it. */
    Claim openedWithNotice() {
        return take(facts(clause(), "1000.00", 1).with(NOTICE));
    }

    /** A claim from which the step can be taken. */
    Claim before(Transition step) {
        boolean signed = step.to() == ClaimStatus.SUBMITTED || step.to() == ClaimStatus.DRAFTED;
        if (step.from() == ClaimStatus.NOTIFIED && signed) {
            return move(move(move(openedWithNotice(), DRAFTED), AWAITING_RELEASE), NOTIFIED);
        }
        Claim claim = step.to() == NOTIFIED ? openedWithNotice() : null;
        return claim == null ? at(step.from()) : follow(claim, ClaimPaths.to(step.from()));
    }

    private Claim follow(Claim claim, List<ClaimStatus> path) {
        Claim current = claim;
        for (ClaimStatus next : path) {
            current = move(current, next);
        }
        return current;
    }

    /** A claim that was brought to a status by the people whose work it is. */
    Claim at(ClaimStatus status) {
        return follow(status == NOTIFIED ? openedWithNotice() : opened(), ClaimPaths.to(status));
    }

    /** Takes the next step as somebody whose work it is; amounts and reasons where the step wants them. */
    Claim move(Claim asked, ClaimStatus to) {
        Claim claim = asked;
        Transition step = Transitions.find(claim.status(), to).orElseThrow();
        if (step.from() == ClaimStatus.EXPIRED) {
            LocalDate until = LocalDate.of(2026, 10, 31);
            claim = ActingAs.user(
                    "counsel",
                    Role.LEGAL,
                    () -> service.proposeReopening(asked.id(), until, "said so", asked.version()));
        }
        Money half = Money.ofMinor(claim.amounts().sought().minorUnits() / 2, "HKD");
        return move(
                claim,
                new ClaimMove(
                        to,
                        step.amount() == Transition.AmountUse.REQUIRED ? half : null,
                        step.needsReason() ? "because of the test" : null,
                        null,
                        null,
                        claim.version()));
    }

    /** Where a second person has to agree, one does. */
    Claim move(Claim claim, ClaimMove move) {
        Claim moved = moveAlone(claim, move);
        Concession first = moved.concession();
        if (first == null || first.to() != move.to()) {
            return moved;
        }
        Role second = Transitions.find(claim.status(), move.to()).orElseThrow().task() == Task.SETTLE
                ? Role.FINANCE
                : Role.LEGAL;
        ClaimMove same = new ClaimMove(move.to(), null, move.reason(), null, move.occurredOn(), moved.version());
        return ActingAs.user("second", second, () -> service.move(claim.id(), same));
    }

    /** Where a last credit was short, a second person writes off what is missing. */
    Claim writtenOffByAnother(Claim claim) {
        Concession first = claim.concession();
        if (first == null || first.to() != ClaimStatus.WRITTEN_OFF) {
            return claim;
        }
        ClaimMove agreed =
                new ClaimMove(ClaimStatus.WRITTEN_OFF, null, "Not worth a letter", null, null, claim.version());
        return ActingAs.user("second", Role.FINANCE, () -> service.move(claim.id(), agreed));
    }

    Claim moveAlone(Claim claim, ClaimMove move) {
        Task task = Transitions.find(claim.status(), move.to())
                .map(Transition::task)
                .orElse(Task.PREPARE);
        return switch (task) {
            case PREPARE -> ActingAs.user("maker", Role.VENDOR_MANAGER, () -> service.move(claim.id(), move));
            case RELEASE -> ActingAs.user("checker", Role.LEGAL, () -> service.move(claim.id(), move));
            case ANSWER -> ActingAs.user("lawyer", Role.LEGAL, () -> service.move(claim.id(), move));
            case SETTLE -> ActingAs.user("bookkeeper", Role.FINANCE, () -> service.move(claim.id(), move));
            case REOPEN -> ActingAs.user("treasurer", Role.FINANCE, () -> service.move(claim.id(), move));
            case COMPUTE -> AsSystem.call("test", () -> service.move(claim.id(), move));
        };
    }

    /** Hands an assessment to the intake, as the system does. */
    @Nullable
    Claim take(AssessmentFacts facts) {
        ClaimId id = AsSystem.call(
                "assessment",
                () -> transaction.execute(status -> intake.take(facts).orElse(null)));
        return id == null ? null : get(id);
    }

    Claim get(ClaimId id) {
        return ActingAs.role(Role.AUDITOR, () -> service.get(id));
    }

    AssessmentFacts facts(ClauseId clause, String hkd, int revision) {
        return new AssessmentFacts(
                assessment(clause, revision),
                clause,
                PERIOD,
                AUGUST,
                ZONE,
                Money.of(hkd, "HKD"),
                null,
                ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END, 30),
                Instant.parse("2026-08-10T02:00:00Z"),
                true);
    }

    /** A row for the claim to refer to; what it says is not read by claims. */
    AssessmentId assessment(ClauseId clause, int revision) {
        ClauseVersionId version = sql.select(CLAUSE_VERSION.ID)
                .from(CLAUSE_VERSION)
                .where(CLAUSE_VERSION.CLAUSE_ID.eq(clause))
                .fetchSingle(CLAUSE_VERSION.ID);
        UUID id = UUID.randomUUID();
        sql.execute("UPDATE assessment.assessment SET latest = false WHERE clause_id = ?", clause.value());
        sql.execute("""
                INSERT INTO assessment.assessment (id, clause_id, clause_version_id, service_id, period_label, period,
                    revision, latest, final, data_until, engine_version, clause_hash, timeline_hash, exclusion_hash,
                    input_hash, period_ms, counted_ms, up_ms, down_ms, excluded_ms, removed_ms, commitment, currency, met,
                    availability, exact, zone, computed_at)
                SELECT ?, id, ?, service_id, ?, '[2026-07-31T16:00:00Z, 2026-08-31T16:00:00Z)', ?, true, true,
                    '2026-08-31T16:00:00Z', 'test', 'x', 'x', 'x', repeat('0', 64), 1000, 1000, 900, 100, 0, 0, 99.9, 'HKD', false,
                    90, '9/10', 'Asia/Hong_Kong', '2026-09-01T00:00:00Z'
                FROM contract.clause WHERE id = ?""", id, version.value(), PERIOD, revision, clause.value());
        return new AssessmentId(id);
    }

    LocalDate lastDay() {
        return LocalDate.of(2026, 9, 30);
    }

    /** The step is refused with a conflict of that key. */
    static void refused(String key, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo(key));
    }

    static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }

    /** What the claim has on each account, without those that are even: {@code 1310=900.00 5009=-900.00}. */
    String books(Claim claim) {
        return ActingAs.role(
                Role.FINANCE,
                () -> ledger.balancesOfClaim(claim.id().value()).entrySet().stream()
                        .filter(line -> !line.getValue().isZero())
                        .map(line -> line.getKey().code() + "="
                                + line.getValue().toDecimal().toPlainString())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
