package io.recourse.claim;

import io.recourse.text.Conflict;
import org.springframework.stereotype.Component;

/** Takes the first of two agreements to give money up; the second takes the step itself. */
@Component
class ConcessionSteps {

    private final JooqClaims claims;
    private final JooqClaimChanges changes;
    private final JooqClaimEvents events;
    private final StepWriter writer;

    ConcessionSteps(JooqClaims claims, JooqClaimChanges changes, JooqClaimEvents events, StepWriter writer) {
        this.claims = claims;
        this.changes = changes;
        this.events = events;
        this.writer = writer;
    }

    /** Throws Conflict if this person cannot give it up now. */
    void check(Claim claim, Transition step, ClaimMove move, StepSituation situation) {
        Conflict refusal = Concessions.refusal(claim, step, move.disputesRest(), move.amount(), situation);
        if (refusal != null) {
            throw refusal;
        }
    }

    /** The move with the amount that was agreed to first, where the second person names none. */
    ClaimMove completed(Claim claim, Transition step, ClaimMove move) {
        Concession first = Concessions.pending(claim, step);
        return first == null || first.amount() == null || move.amount() != null || move.disputesRest()
                ? move
                : move.of(first.amount());
    }

    boolean isFirst(Claim claim, Transition step, ClaimMove move, StepSituation situation) {
        return Concessions.pending(claim, step, move.disputesRest(), situation) == null
                && Concessions.takesTwo(claim, step, move.disputesRest(), situation);
    }

    /** The claim stays what it is: somebody else must agree too, above the limit of the other office. */
    Claim agree(Claim before, Transition step, ClaimMove move, StepSituation situation) {
        boolean both = Concessions.takesBoth(before, step, move.disputesRest(), situation);
        Concession first =
                new Concession(step.to(), situation.actor(), both ? situation.office() : null, move.amount());
        if (!changes.concede(before, first)) {
            throw Conflict.changedMeanwhile();
        }
        Claim after = claims.find(before.id()).orElseThrow();
        StepNote note = StepNote.of(ClaimEvent.Kind.CONCEDED, situation.day(), move.amount(), move);
        ClaimEvent event =
                events.append(after, after.status(), note, after.subject().assessment());
        writer.record(after, event);
        return after;
    }
}
