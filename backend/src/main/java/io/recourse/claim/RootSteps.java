package io.recourse.claim;

import io.recourse.db.id.ClaimId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Shortened;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds claims back whose outage another claim, of the service that caused it, already covers: vendors pay for the root
 * cause once. While it is covered a claim is not signed, not released, and not expected in the books.
 */
@Component
class RootSteps {

    private static final int LONGEST = 1900;

    private final JooqClaims claims;
    private final JooqClaimChanges changes;
    private final JooqClaimEvents events;
    private final ClaimPostings postings;
    private final ClaimSteps steps;
    private final StepWriter writer;
    private final Clock clock;

    RootSteps(
            JooqClaims claims,
            JooqClaimChanges changes,
            JooqClaimEvents events,
            ClaimPostings postings,
            ClaimSteps steps,
            StepWriter writer,
            Clock clock) {
        this.claims = claims;
        this.changes = changes;
        this.events = events;
        this.postings = postings;
        this.steps = steps;
        this.writer = writer;
        this.clock = clock;
    }

    /** Throws Conflict if the one cannot cover the other, InvalidInput without a reason. */
    Claim cover(ClaimId id, ClaimId root, String reason, int version) {
        // Always in the same order, so that two people who link crosswise do not wait for each other.
        Stream.of(id, root).sorted(Comparator.comparing(ClaimId::value)).forEach(claims::lock);
        Claim before = steps.get(id);
        Claim cause = steps.get(root);
        checkReason(reason);
        if (before.version() != version) {
            throw Conflict.changedMeanwhile();
        }
        refusal(before, cause).ifPresent(refusal -> {
            throw refusal;
        });
        if (!changes.cover(before, root, reason.strip())) {
            throw Conflict.changedMeanwhile();
        }
        return tell(before, ClaimEvent.Kind.COVERED, cause.name() + ": " + reason.strip());
    }

    Claim uncover(ClaimId id, String reason, int version) {
        claims.lock(id);
        Claim before = steps.get(id);
        checkReason(reason);
        Coverage coverage = before.coverage();
        if (coverage == null) {
            throw new Conflict("claim.refused.notCovered", before.name());
        }
        if (before.version() != version || !changes.cover(before, null, null)) {
            throw Conflict.changedMeanwhile();
        }
        return tell(before, ClaimEvent.Kind.UNCOVERED, coverage.rootName() + ": " + reason.strip());
    }

    /**
     * Nothing comes of the claim of the root cause any more: what it held back and can still be claimed stands on its own
     * again, with its days and its reminders, and may be covered anew.
     */
    @EventListener
    void release(ClaimMoved moved) {
        Claim root = moved.claim();
        if (!paysNothing(root) || moved.event().from() == root.status()) {
            return;
        }
        for (Claim covered : claims.coveredBy(root)) {
            claims.lock(covered.id());
            Claim before = steps.get(covered.id());
            boolean claimable =
                    before.status().isUnsubmitted() && !before.deadline().hasPassed(clock.instant());
            if (claimable && before.coverage() != null) {
                if (!changes.cover(before, null, null)) {
                    throw Conflict.changedMeanwhile();
                }
                String reason = moved.event().reason();
                tell(
                        before,
                        ClaimEvent.Kind.UNCOVERED,
                        root.name() + (reason == null ? "" : ": " + Shortened.to(LONGEST, reason)));
            }
        }
    }

    /** A refusal can be appealed; whoever does says again what it covers. Nor does what ended without an agreement pay. */
    private static boolean paysNothing(Claim root) {
        return switch (root.status()) {
            case WITHDRAWN, EXPIRED, REJECTED -> true;
            case CLOSED, WRITTEN_OFF ->
                root.isMonetary() && !root.amounts().agreed().isPositive();
            default -> false;
        };
    }

    /** Claims that could be the root cause of this one: same vendor, overlapping period, standing on their own. */
    List<Claim> candidates(Claim claim) {
        return claims.overlapping(claim).stream()
                .filter(other -> refusal(claim, other).isEmpty())
                .toList();
    }

    private Optional<Conflict> refusal(Claim claim, Claim root) {
        if (claim.coverage() != null) {
            return Optional.of(new Conflict(
                    "claim.refused.covered", claim.name(), claim.coverage().rootName()));
        }
        if (!claim.status().isUnsubmitted() || claim.state().trail().isSigned()) {
            return Optional.of(new Conflict("claim.refused.signed", claim.name()));
        }
        boolean fits = !root.id().equals(claim.id())
                && root.subject().vendor().equals(claim.subject().vendor())
                && root.coverage() == null
                && !paysNothing(root)
                && claims.coveredBy(claim).isEmpty()
                && root.deadline().period().overlaps(claim.deadline().period());
        return fits ? Optional.empty() : Optional.of(new Conflict("claim.refused.noRoot", root.name(), claim.name()));
    }

    private Claim tell(Claim before, ClaimEvent.Kind kind, @Nullable String reason) {
        Claim after = steps.get(before.id());
        ClaimEvent event = events.append(
                after,
                kind,
                steps.today(after),
                before.status(),
                after.amounts().computed(),
                reason,
                null,
                null,
                after.subject().assessment());
        postings.post(after, event);
        writer.record(after, event);
        return after;
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "claim.invalid.reasonMissing");
        }
        if (reason.length() > LONGEST) {
            throw new InvalidInput("reason", "input.tooLong", LONGEST);
        }
    }
}
