package io.recourse.claim.bulk;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.db.id.ClaimId;
import io.recourse.text.Conflict;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has gone through the checklist of a claim, before many are signed or released together. */
@Service
@Transactional
public class ReviewService {

    private final ClaimService claims;
    private final JooqReviews reviews;
    private final JooqTicks ticks;
    private final AuditTrail audit;

    ReviewService(ClaimService claims, JooqReviews reviews, JooqTicks ticks, AuditTrail audit) {
        this.claims = claims;
        this.reviews = reviews;
        this.ticks = ticks;
        this.audit = audit;
    }

    /** Reviews of these claims, by whomever and of whichever version. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Review> of(Collection<ClaimId> ids) {
        return reviews.of(ids);
    }

    /** Points of a claim that were ticked, by whomever and on whichever version, the latest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ReviewTick> ticks(ClaimId id) {
        return ticks.of(id);
    }

    /**
     * Notes that the current user looked at one point of a claim; with the last point the claim is gone through. Throws
     * Conflict if it changed since it was read.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public void tick(ClaimId id, int version, ReviewPoint point) {
        tick(asRead(id, version), List.of(point));
    }

    /** Takes back the current user's tick of one point, and with it the review. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public void untick(ClaimId id, ReviewPoint point) {
        takeBack(id, List.of(point));
    }

    /** Ticks every point for the current user; throws Conflict if the claim changed since it was read. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public void review(ClaimId id, int version) {
        tick(asRead(id, version), List.of(ReviewPoint.values()));
    }

    /** Takes back the current user's review and every tick of it, if there is one. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public void takeBack(ClaimId id) {
        takeBack(id, List.of(ReviewPoint.values()));
    }

    private void tick(Claim claim, List<ReviewPoint> points) {
        String reviewer = CurrentUser.name();
        boolean before = ticks.isComplete(claim, reviewer);
        points.forEach(point -> ticks.add(claim, reviewer, point));
        if (!before && ticks.isComplete(claim, reviewer)) {
            reviews.add(claim.id(), claim.version(), reviewer);
            audit.record("CLAIM_REVIEWED", "claim", claim.id(), claim.name(), Map.of("version", claim.version()));
        }
    }

    private void takeBack(ClaimId id, List<ReviewPoint> points) {
        Claim claim = claims.get(id);
        ticks.takeBack(claim, CurrentUser.name(), points);
        if (reviews.remove(id, CurrentUser.name())) {
            audit.record("CLAIM_REVIEW_TAKEN_BACK", "claim", id, claim.name(), Map.of());
        }
    }

    private Claim asRead(ClaimId id, int version) {
        Claim claim = claims.get(id);
        if (claim.version() != version) {
            throw Conflict.changedMeanwhile();
        }
        return claim;
    }
}
