package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.claim.policy.Office;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes a claim one step further: state, event, postings and audit, all in the caller's transaction or none. */
@Component
class ClaimSteps {

    private final JooqClaims claims;
    private final JooqClaimChanges changes;
    private final JooqClaimEvents events;
    private final ClaimPolicies policies;
    private final ClaimStatements statements;
    private final JooqClaimCredits credits;
    private final StepWriter writer;
    private final ConcessionSteps concessions;
    private final ShortCredits shortCredits;
    private final Clock clock;

    ClaimSteps(
            JooqClaims claims,
            JooqClaimChanges changes,
            JooqClaimEvents events,
            JooqClaimCredits credits,
            ClaimPolicies policies,
            ClaimStatements statements,
            StepWriter writer,
            ConcessionSteps concessions,
            ShortCredits shortCredits,
            Clock clock) {
        this.claims = claims;
        this.changes = changes;
        this.events = events;
        this.credits = credits;
        this.policies = policies;
        this.statements = statements;
        this.writer = writer;
        this.concessions = concessions;
        this.shortCredits = shortCredits;
        this.clock = clock;
    }

    Claim get(ClaimId id) {
        return claims.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** Throws Conflict for a step that does not exist or was decided on an old version, AccessDenied for another's work. */
    Claim take(ClaimId id, ClaimMove move) {
        return take(id, move, null);
    }

    /** Lets a claim expire; null for the cause that follows from how far it had come. */
    Claim expire(ClaimId id, ClaimMove move, @Nullable LossCause cause) {
        return take(id, move, cause);
    }

    private Claim take(ClaimId id, ClaimMove asked, @Nullable LossCause cause) {
        Claim before = get(id);
        if (before.version() != asked.version()) {
            throw Conflict.changedMeanwhile();
        }
        Transition step = Transitions.find(before.status(), asked.to())
                .orElseThrow(() -> new Conflict(
                        "claim.refused.noSuchStep",
                        before.name(),
                        before.status().name(),
                        asked.to().name()));
        if (!isMine(before, step)) {
            throw new AccessDeniedException(
                    CurrentUser.name() + " may not take " + before.name() + " to " + asked.to());
        }
        LocalDate day = dayOf(before, asked);
        if (step.to() == ClaimStatus.SUBMITTED && day.equals(today(before)) && isTooLateByTheHour(before)) {
            throw new Conflict(
                    "claim.refused.tooLate", String.valueOf(before.deadline().latest()));
        }
        afterAll(before, step).ifPresent(refusal -> {
            throw refusal;
        });
        StepSituation situation = situation(before, day);
        StepGuards.refusal(before, step, situation).ifPresent(refusal -> {
            throw refusal;
        });
        concessions.check(before, step, asked, situation);
        ClaimMove move = concessions.completed(before, step, asked);
        ClaimState applied = StepRules.apply(before, step, move, situation);
        Money part = move.amount();
        if (step.to() == ClaimStatus.CREDITED && part != null && shortCredits.isToBeAgreed(before, part, situation)) {
            String reference = Objects.requireNonNullElse(move.vendorReference(), "");
            String key = "step:" + id + ":v" + before.version();
            ClaimCredit credit = new ClaimCredit(part, reference, day, true, key);
            return shortCredits.keepOpen(before, credit, day, Received.CREDIT_NOTE, situation);
        }
        boolean plausible = statements.accept(before, move);
        if (concessions.isFirst(before, step, move, situation)) {
            return concessions.agree(before, step, move, situation);
        }
        ClaimState state = cause == null ? applied : applied.with(StepRules.lose(before, cause));
        ClaimRelease release = release(before, situation);
        if (step.to() == ClaimStatus.SUBMITTED && release.two()) {
            Office office = Objects.requireNonNull(situation.office());
            if (release.isFirstMissing()) {
                return firstRelease(before, move, day, release.first(CurrentUser.name(), office));
            }
            state = state.with(release.second(office));
        }
        Money amount = step.to() == ClaimStatus.CREDITED
                ? state.amounts().received().minus(before.amounts().received())
                : amountOf(state);
        ClaimEvent event =
                writer.write(extended(before, step), state, StepNote.of(ClaimEvent.Kind.MOVED, day, amount, move));
        statements.keep(before, event, move.stated(), plausible);
        if (step.to() == ClaimStatus.CREDITED && before.isMonetary()) {
            credits.add(new BookedCredit(
                    id,
                    event.position(),
                    Objects.requireNonNull(amount),
                    move.vendorReference(),
                    day,
                    true,
                    "step:" + id + ":" + event.position(),
                    before.amounts().contested()));
        }
        return get(id);
    }

    /** A reopened claim gets the last day that was proposed for it. */
    private Claim extended(Claim claim, Transition step) {
        Reopening reopening = claim.reopening();
        if (step.to() != ClaimStatus.ASSESSED || reopening == null) {
            return claim;
        }
        Claim extended = claim.dated(claim.deadline().extendedTo(reopening.until()));
        changes.extend(extended);
        return extended;
    }

    /** The claim keeps waiting: somebody of the other office must release it too. */
    private Claim firstRelease(Claim before, ClaimMove move, LocalDate day, ClaimRelease first) {
        ClaimState state = before.state().with(first);
        writer.write(before, state, StepNote.of(ClaimEvent.Kind.RELEASED, day, amountOf(state), move));
        return get(before.id());
    }

    /** True if the step is the work of the current user, or the other office agreed to it and waits for theirs. */
    boolean isMine(Claim claim, Transition step) {
        return step.task().isMine()
                || Concessions.awaits(claim, step, Office.ofCurrentUser().orElse(null));
    }

    /** How the current user would take a step of the claim on a day. */
    StepSituation situation(Claim claim, LocalDate day) {
        return new StepSituation(
                CurrentUser.name(),
                CurrentUser.actor().uuid() != null,
                Office.ofCurrentUser().orElse(null),
                day,
                amount -> needsBoth(claim, amount),
                policies.appeal().days(),
                claim.status() == ClaimStatus.COUNTER_OFFERED
                        ? events.lastTo(claim.id(), ClaimStatus.COUNTER_OFFERED).orElse(null)
                        : null);
    }

    /** By the limit and the rate of today, whatever day somebody names: neither is chosen by naming another day. */
    boolean needsBoth(Claim claim, Money amount) {
        return policies.needsBoth(amount.plus(claims.besides(claim)), today(claim));
    }

    /** A limit that was lowered after the signature holds for what has not gone out; a raised one changes nothing. */
    private ClaimRelease release(Claim claim, StepSituation situation) {
        ClaimRelease signed = claim.state().release();
        boolean two = signed.two()
                || situation.isPerson()
                        && claim.state().trail().isSigned()
                        && claim.status().isUnsubmitted()
                        && needsBoth(claim, claim.amounts().sought());
        return two && !signed.two() ? ClaimRelease.of(true) : signed;
    }

    /** The day itself, or that of the claim's last step if that was later. */
    LocalDate notBeforeLastStep(Claim claim, LocalDate day) {
        LocalDate last = events.lastMove(claim.id()).orElse(day);
        return day.isBefore(last) ? last : day;
    }

    /** Today in the clause's zone. */
    LocalDate today(Claim claim) {
        return LocalDate.ofInstant(clock.instant(), claim.deadline().zone());
    }

    /** Why a withdrawn claim cannot be claimed after all: by the clock, not by a day that somebody names, or by another. */
    Optional<Conflict> afterAll(Claim claim, Transition step) {
        if (step.from() != ClaimStatus.WITHDRAWN) {
            return Optional.empty();
        }
        if (isTooLateByTheHour(claim)) {
            return Optional.of(new Conflict(
                    "claim.refused.tooLate", String.valueOf(claim.deadline().latest())));
        }
        boolean taken = claims.about(claim).stream()
                .filter(other -> !other.id().equals(claim.id()) && other.status() != ClaimStatus.WITHDRAWN)
                .anyMatch(other ->
                        other.subject().account().equals(claim.subject().account()));
        return taken ? Optional.of(new Conflict("claim.refused.accountTaken")) : Optional.empty();
    }

    /** Some contracts count hours: their time is over before the last day is. */
    private boolean isTooLateByTheHour(Claim claim) {
        return claim.deadline().hasPassed(clock.instant());
    }

    private LocalDate dayOf(Claim claim, ClaimMove move) {
        LocalDate today = today(claim);
        LocalDate day = move.occurredOn();
        if (day == null) {
            return today;
        }
        if (day.isAfter(today)) {
            throw new InvalidInput("occurredOn", "claim.invalid.inFuture");
        }
        Instant begin = claim.deadline().period().from();
        if (day.isBefore(LocalDate.ofInstant(begin, claim.deadline().zone()))) {
            throw new InvalidInput("occurredOn", "claim.notice.beforePeriod");
        }
        LocalDate last = events.lastMove(claim.id()).orElse(LocalDate.MIN);
        if (day.isBefore(last)) {
            throw new InvalidInput("occurredOn", "claim.invalid.beforeLastStep", last.toString());
        }
        return day;
    }

    private static @Nullable Money amountOf(ClaimState state) {
        ClaimAmounts amounts = state.amounts();
        return switch (state.status()) {
            case ASSESSED, DRAFTED -> amounts.computed();
            case NOTIFIED -> amounts.sought();
            case COUNTER_OFFERED -> amounts.offered();
            case AWAITING_RELEASE, SUBMITTED, ACKNOWLEDGED, UNDER_REVIEW, DISPUTED -> amounts.claimed();
            case APPROVED, PARTIALLY_APPROVED, CREDIT_PENDING, REJECTED -> amounts.approved();
            case CREDITED, CLOSED -> amounts.credited();
            case WITHDRAWN, EXPIRED, LAPSED, WRITTEN_OFF -> amounts.lost();
        };
    }
}
