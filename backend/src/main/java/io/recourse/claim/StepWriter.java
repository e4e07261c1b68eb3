package io.recourse.claim;

import io.recourse.access.AuditTrail;
import io.recourse.text.Conflict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what a step made of a claim, whole, and tells of it; in the caller's transaction. */
@Component
class StepWriter {

    private final JooqClaimChanges changes;
    private final JooqClaimEvents events;
    private final ClaimPostings postings;
    private final ApplicationEventPublisher listeners;
    private final AuditTrail audit;

    StepWriter(
            JooqClaimChanges changes,
            JooqClaimEvents events,
            ClaimPostings postings,
            ApplicationEventPublisher listeners,
            AuditTrail audit) {
        this.changes = changes;
        this.events = events;
        this.postings = postings;
        this.listeners = listeners;
        this.audit = audit;
    }

    /** Writes a step: state, event, postings, audit. Throws Conflict if somebody else changed the claim meanwhile. */
    ClaimEvent write(Claim before, ClaimState state, StepNote note) {
        return write(before, state, note, Received.CREDIT_NOTE);
    }

    /** The same for a credit that arrived in another form. */
    ClaimEvent write(Claim before, ClaimState state, StepNote note, Received received) {
        Claim after = before.with(state);
        if (!changes.update(before, state)) {
            throw Conflict.changedMeanwhile();
        }
        ClaimEvent event =
                events.append(after, before.status(), note, after.subject().assessment());
        postings.post(after, event, received);
        record(after, event);
        return event;
    }

    /** Tells the audit trail and everybody who listens; the claim as it stands after the step. */
    void record(Claim claim, ClaimEvent event) {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("from", event.from() == null ? null : event.from().name());
        detail.put("to", event.to().name());
        detail.put("occurredOn", event.occurredOn().toString());
        detail.put("amount", event.amount() == null ? null : event.amount().toString());
        detail.put("reason", event.reason());
        detail.put("evidence", event.evidence());
        detail.put("until", event.until() == null ? null : event.until().toString());
        detail.values().removeIf(value -> value == null);
        String action = event.kind() == ClaimEvent.Kind.MOVED
                ? event.to().name()
                : event.kind().name();
        audit.record("CLAIM_" + action, "claim", claim.id(), claim.name(), detail);
        listeners.publishEvent(new ClaimMoved(claim, event));
    }
}
