package io.recourse.claim;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes a claim one step further: state, event, postings and audit, all in the caller's transaction or none. */
@Component
class ClaimSteps {

    private final JooqClaims claims;
    private final JooqClaimEvents events;
    private final ClaimPostings postings;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimSteps(JooqClaims claims, JooqClaimEvents events, ClaimPostings postings, AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.events = events;
        this.postings = postings;
        this.audit = audit;
        this.clock = clock;
    }

    Claim get(ClaimId id) {
        return claims.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** Throws Conflict for a step that does not exist or was decided on an old version, AccessDenied for another's work. */
    Claim take(ClaimId id, ClaimMove move) {
        Claim before = get(id);
        if (before.version() != move.version()) {
            throw Conflict.changedMeanwhile();
        }
        Transition step = Transitions.find(before.status(), move.to())
                .orElseThrow(() -> new Conflict(
                        "claim.refused.noSuchStep",
                        before.name(),
                        before.status().name(),
                        move.to().name()));
        if (!step.task().isMine()) {
            throw new AccessDeniedException(CurrentUser.name() + " may not take " + before.name() + " to " + move.to());
        }
        LocalDate day = dayOf(before, move);
        Claim after = before.with(StepRules.apply(before, step, move, CurrentUser.name(), day));
        if (!claims.update(before, after.state())) {
            throw Conflict.changedMeanwhile();
        }
        ClaimEvent event = events.append(
                after,
                ClaimEvent.Kind.MOVED,
                day,
                before.status(),
                amountOf(after),
                move.reason(),
                move.vendorReference(),
                after.subject().assessment());
        postings.post(after, event);
        record(after, event);
        return after;
    }

    /** Today in the clause's zone. */
    LocalDate today(Claim claim) {
        return LocalDate.ofInstant(clock.instant(), claim.deadline().zone());
    }

    void record(Claim claim, ClaimEvent event) {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("from", event.from() == null ? null : event.from().name());
        detail.put("to", event.to().name());
        detail.put("occurredOn", event.occurredOn().toString());
        detail.put("amount", event.amount() == null ? null : event.amount().toString());
        detail.put("reason", event.reason());
        detail.values().removeIf(value -> value == null);
        String action = event.kind() == ClaimEvent.Kind.MOVED
                ? event.to().name()
                : event.kind().name();
        audit.record("CLAIM_" + action, "claim", claim.id(), claim.name(), detail);
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
        LocalDate last = events.lastMove(claim.id()).orElse(LocalDate.MIN);
        if (day.isBefore(last)) {
            throw new InvalidInput("occurredOn", "claim.invalid.beforeLastStep", last.toString());
        }
        return day;
    }

    private static @Nullable Money amountOf(Claim claim) {
        ClaimAmounts amounts = claim.amounts();
        return switch (claim.status()) {
            case ASSESSED, DRAFTED -> amounts.computed();
            case AWAITING_RELEASE, SUBMITTED, ACKNOWLEDGED, UNDER_REVIEW, DISPUTED -> amounts.claimed();
            case APPROVED, PARTIALLY_APPROVED, REJECTED -> amounts.approved();
            case CREDITED, CLOSED -> amounts.credited();
            case WITHDRAWN, EXPIRED, LAPSED, WRITTEN_OFF -> amounts.lost();
        };
    }
}
