package io.recourse.claim;

import io.recourse.access.Roles;
import io.recourse.assessment.AssessedInterval;
import io.recourse.assessment.AssessmentService;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ties claims to one another: the root cause that is claimed once, and the accounts that one clause covers. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimLinks {

    private final JooqClaims claims;
    private final ClaimSteps steps;
    private final RootSteps roots;
    private final AccountSteps accounts;
    private final AssessmentService assessments;

    ClaimLinks(
            JooqClaims claims,
            ClaimSteps steps,
            RootSteps roots,
            AccountSteps accounts,
            AssessmentService assessments) {
        this.claims = claims;
        this.steps = steps;
        this.roots = roots;
        this.accounts = accounts;
        this.assessments = assessments;
    }

    /** Claims that this one covers, by number; throws NotFound. */
    public List<Claim> coveredBy(ClaimId id) {
        return claims.coveredBy(steps.get(id));
    }

    /** Claims that could be named as the root cause of this one, by number; throws NotFound. */
    public List<Claim> candidates(ClaimId id) {
        return roots.candidates(steps.get(id));
    }

    /**
     * Claims of other services of the vendor that were down at the same time and are not linked to this one, longest
     * first: if one outage caused the other, it should be claimed once. Throws NotFound.
     */
    public List<SharedOutage> unlinked(ClaimId id) {
        Claim claim = steps.get(id);
        if (claim.coverage() != null || claim.status().isFinal()) {
            return List.of();
        }
        List<Interval> own = downtime(claim.subject().assessment());
        Set<ClaimId> possible = new HashSet<>();
        roots.candidates(claim).forEach(candidate -> possible.add(candidate.id()));
        List<SharedOutage> shared = new ArrayList<>();
        for (Claim other : claims.overlapping(claim)) {
            boolean ofAnotherService =
                    !other.subject().service().equals(claim.subject().service());
            if (ofAnotherService && other.coverage() == null && !other.status().isFinal()) {
                Duration both = shared(own, downtime(other.subject().assessment()));
                if (both.isPositive()) {
                    shared.add(new SharedOutage(other, both, possible.contains(other.id())));
                }
            }
        }
        shared.sort(Comparator.comparing(SharedOutage::shared).reversed());
        return shared;
    }

    /**
     * Holds a claim back that the claim of the root cause covers. Throws Conflict if it was signed or submitted, if the
     * other one is against another vendor, about another time, covered itself or given up; InvalidInput without reason.
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public Claim cover(ClaimId id, ClaimId root, String reason, int version) {
        return roots.cover(id, root, reason, version);
    }

    /** Lets a covered claim stand on its own again; throws Conflict if it is not covered, InvalidInput without reason. */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public Claim uncover(ClaimId id, String reason, int version) {
        return roots.uncover(id, reason, version);
    }

    /**
     * Says for which account at the vendor a claim is made, while nobody has signed it. Throws Conflict if there is a
     * claim of that account for the clause, service and period.
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public Claim assignAccount(ClaimId id, String account, int version) {
        return accounts.assign(id, account, version);
    }

    /**
     * Divides a claim among the accounts that each have to claim for themselves; the shares make up what was computed.
     * Later revisions are divided in the same proportion. Returns the claim and those that were opened beside it.
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public List<Claim> split(ClaimId id, List<AccountShare> shares, String reason, int version) {
        return accounts.split(id, shares, reason, version);
    }

    /**
     * The claims of all accounts among which what the assessment grants was divided, this one among them, by number; empty
     * if it is one claim alone. Throws NotFound.
     */
    public List<Claim> parts(ClaimId id) {
        List<Claim> parts = claims.about(steps.get(id));
        return parts.size() > 1 ? parts : List.of();
    }

    private List<Interval> downtime(AssessmentId assessment) {
        return assessments.intervals(assessment).stream()
                .filter(span -> span.charge().isDown())
                .map(AssessedInterval::interval)
                .sorted(Comparator.comparing(Interval::from))
                .toList();
    }

    /** Both lists in order; each may touch itself, so time is counted once by walking both at once. */
    static Duration shared(List<Interval> one, List<Interval> other) {
        Duration sum = Duration.ZERO;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            sum = sum.plus(one.get(i)
                    .intersection(other.get(j))
                    .map(Interval::duration)
                    .orElse(Duration.ZERO));
            if (one.get(i).to().isBefore(other.get(j).to())) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
