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
    private final AuditTrail audit;

    ReviewService(ClaimService claims, JooqReviews reviews, AuditTrail audit) {
        this.claims = claims;
        this.reviews = reviews;
        this.audit = audit;
    }

    /** Reviews of these claims, by whomever and of whichever version. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Review> of(Collection<ClaimId> ids) {
        return reviews.of(ids);
    }

    /** Notes that the current user went through a claim; throws Conflict if it changed since it was read. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public void review(ClaimId id, int version) {
        Claim claim = claims.get(id);
        if (claim.version() != version) {
            throw Conflict.changedMeanwhile();
        }
        reviews.add(id, version, CurrentUser.name());
        audit.record("CLAIM_REVIEWED", "claim", id, claim.name(), Map.of("version", version));
    }

    /** Takes back the current user's review, if there is one. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public void takeBack(ClaimId id) {
        if (reviews.remove(id, CurrentUser.name())) {
            audit.record("CLAIM_REVIEW_TAKEN_BACK", "claim", id, claims.get(id).name(), Map.of());
        }
    }
}
