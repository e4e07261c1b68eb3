package io.recourse.claim;

import io.recourse.access.AsSystem;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns assessments into claims, as the system: a breach opens one, a revision moves one that was not submitted, and
 * only flags one that was. Asking twice has one effect.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimIntake {

    private final JooqClaims claims;
    private final JooqDivisions divisions;
    private final JooqClaimChanges changes;
    private final JooqClaimEvents events;
    private final ClaimPostings postings;
    private final ClaimSteps steps;
    private final StepWriter writer;
    private final HolidayCalendars calendars;
    private final NoticeSteps notices;

    ClaimIntake(
            JooqClaims claims,
            JooqDivisions divisions,
            JooqClaimChanges changes,
            JooqClaimEvents events,
            ClaimPostings postings,
            ClaimSteps steps,
            StepWriter writer,
            HolidayCalendars calendars,
            NoticeSteps notices) {
        this.claims = claims;
        this.divisions = divisions;
        this.changes = changes;
        this.events = events;
        this.postings = postings;
        this.steps = steps;
        this.writer = writer;
        this.calendars = calendars;
        this.notices = notices;
    }

    /** Does what the assessment asks for; the first of the claims that stand afterwards, if any. */
    Optional<ClaimId> take(AssessmentFacts facts) {
        List<Claim> standing = divisions.parts(claims.ever(facts.clause(), facts.periodLabel()));
        if (standing.isEmpty()) {
            return facts.grantsSomething() ? Optional.of(open(facts)) : Optional.empty();
        }
        List<Money> shares = shares(standing, facts.credit());
        for (int i = 0; i < standing.size(); i++) {
            Claim claim = standing.get(i);
            // A clause that no longer covers the period takes back what the same assessment granted.
            boolean known = claim.subject().assessment().equals(facts.assessment());
            if (!known || !facts.grantsSomething()) {
                revise(claim, standing.size() == 1 ? facts : facts.granting(shares.get(i)));
            }
        }
        return Optional.of(standing.getFirst().id());
    }

    private void revise(Claim claim, AssessmentFacts facts) {
        if (claim.wasNoLongerBreached()) {
            if (facts.grantsSomething()) {
                bringBack(claim, facts);
            }
        } else if (!claim.status().isUnsubmitted()) {
            flag(claim, facts);
        } else if (facts.grantsSomething()) {
            reassess(claim, facts);
        } else {
            withdraw(claim, facts);
        }
    }

    /** What each of several accounts gets, in the proportion in which the claim was divided, without losing a cent. */
    private static List<Money> shares(List<Claim> claims, Money credit) {
        long[] weights = claims.stream()
                .mapToLong(claim -> claim.amounts().computed().minorUnits())
                .toArray();
        if (java.util.Arrays.stream(weights).sum() == 0) {
            java.util.Arrays.fill(weights, 1);
        }
        return credit.allocate(weights);
    }

    private ClaimId open(AssessmentFacts facts) {
        ClaimId id = changes.open(facts, deadline(facts));
        Claim claim = steps.get(id);
        ClaimEvent event = events.append(
                claim,
                ClaimEvent.Kind.OPENED,
                openedOn(claim),
                null,
                claim.amounts().computed(),
                null,
                null,
                null,
                facts.assessment());
        postings.post(claim, event);
        writer.record(claim, event);
        notices.carryTo(id);
        return id;
    }

    private void reassess(Claim before, AssessmentFacts facts) {
        // A signature was given for the old figure: whoever signed must look again.
        ClaimStatus status = before.status() == ClaimStatus.AWAITING_RELEASE ? ClaimStatus.DRAFTED : before.status();
        reassess(before, before.status(), facts, status, deadline(before, facts));
    }

    /** The breach of a part is there again, and the other parts still stand: it is claimed for the same account. */
    private void bringBack(Claim gone, AssessmentFacts facts) {
        ClaimState state = gone.state().at(ClaimStatus.ASSESSED).unsigned();
        must(changes.update(gone, state.with(state.amounts().losingNothing())));
        Claim back = steps.get(gone.id());
        reassess(back, gone.status(), facts, ClaimStatus.ASSESSED, deadline(back, facts));
    }

    private void reassess(
            Claim before, ClaimStatus from, AssessmentFacts facts, ClaimStatus status, ClaimDeadline deadline) {
        must(changes.reassess(before, facts, status, deadline));
        Claim after = steps.get(before.id());
        ClaimEvent event = events.append(
                after,
                ClaimEvent.Kind.REASSESSED,
                openedOn(after),
                from,
                after.amounts().computed(),
                null,
                null,
                null,
                facts.assessment());
        postings.postRevised(before, after, event);
        writer.record(after, event);
    }

    /** What was reopened goes on from the latest revision, of which it only took note while it was over. */
    @EventListener
    void on(ClaimMoved moved) {
        Claim claim = moved.claim();
        Claim.Amendment latest = claim.amendment();
        boolean reopened =
                moved.event().from() == ClaimStatus.EXPIRED || moved.event().from() == ClaimStatus.WITHDRAWN;
        if (latest != null && reopened && claim.status() == ClaimStatus.ASSESSED) {
            AsSystem.run("assessment", () -> catchUp(steps.get(claim.id()), latest));
        }
    }

    private void catchUp(Claim claim, Claim.Amendment latest) {
        AssessmentFacts facts = AssessmentFacts.of(claim, latest);
        if (facts.grantsSomething()) {
            reassess(claim, claim.status(), facts, claim.status(), claim.deadline());
        } else {
            withdraw(claim, facts);
        }
    }

    private void withdraw(Claim before, AssessmentFacts facts) {
        ClaimAmounts nothingLost = before.amounts().losing(before.amounts().zero(), LossCause.NO_LONGER_BREACHED);
        Claim after = before.with(before.state().at(ClaimStatus.WITHDRAWN).with(nothingLost));
        must(changes.update(before, after.state()));
        ClaimEvent event = events.append(
                after,
                ClaimEvent.Kind.REASSESSED,
                openedOn(after),
                before.status(),
                facts.credit(),
                null,
                null,
                null,
                facts.assessment());
        postings.post(after, event);
        writer.record(after, event);
    }

    /** Never edits what was submitted: says what the figure would be now. */
    private void flag(Claim claim, AssessmentFacts facts) {
        Claim.Amendment known = claim.amendment();
        Claim.Quantity granted = facts.quantity();
        boolean asSubmitted = facts.credit().equals(claim.amounts().computed()) && isSame(granted, claim.quantity());
        boolean told = known != null
                && known.assessment().equals(facts.assessment())
                && known.computed().equals(facts.credit())
                && isSame(known.quantity(), granted);
        if (known == null ? asSubmitted : told) {
            return;
        }
        must(changes.amend(
                claim, asSubmitted ? null : new Claim.Amendment(facts.assessment(), facts.credit(), granted)));
        ClaimEvent event = events.append(
                claim,
                asSubmitted ? ClaimEvent.Kind.AMENDMENT_SETTLED : ClaimEvent.Kind.AMENDMENT_DUE,
                steps.today(claim),
                claim.status(),
                facts.credit(),
                null,
                null,
                null,
                facts.assessment());
        writer.record(steps.get(claim.id()), event);
    }

    private static boolean isSame(Claim.@Nullable Quantity one, Claim.@Nullable Quantity other) {
        return one == null || other == null
                ? one == other
                : one.unit().equals(other.unit()) && one.amount().compareTo(other.amount()) == 0;
    }

    /** Invented claims get an invented history: the day after their period. Real ones are opened when they are opened. */
    private LocalDate openedOn(Claim claim) {
        LocalDate today = steps.today(claim);
        LocalDate afterPeriod = LocalDate.ofInstant(
                claim.deadline().period().to(), claim.deadline().zone());
        return claim.sample() && afterPeriod.isBefore(today) ? afterPeriod : today;
    }

    private ClaimDeadline deadline(AssessmentFacts facts) {
        return ClaimDeadline.of(facts, calendars.workingDays(facts.window().calendar()));
    }

    /** A day that a supervised reopening gave stays what it is. */
    private ClaimDeadline deadline(Claim claim, AssessmentFacts facts) {
        LocalDate extended = claim.deadline().extendedTo();
        return extended == null ? deadline(facts) : deadline(facts).extendedTo(extended);
    }

    /** Reckons the days of unsubmitted claims by a calendar again; those that stay as they were stay untouched. */
    void redate(String calendar, Function<Claim, AssessmentFacts> facts) {
        for (Claim claim : claims.unsubmittedBy(calendar)) {
            ClaimDeadline deadline = deadline(claim, facts.apply(claim));
            if (deadline.equals(claim.deadline())) {
                continue;
            }
            must(changes.redate(claim, deadline));
            Claim after = steps.get(claim.id());
            ClaimEvent event = events.append(
                    after,
                    ClaimEvent.Kind.REDATED,
                    steps.today(after),
                    claim.status(),
                    null,
                    null,
                    null,
                    null,
                    after.subject().assessment());
            writer.record(after, event);
        }
    }

    private static void must(boolean written) {
        if (!written) {
            throw Conflict.changedMeanwhile();
        }
    }
}
