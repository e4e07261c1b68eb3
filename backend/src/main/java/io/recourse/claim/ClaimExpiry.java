package io.recourse.claim;

import io.recourse.access.AsSystem;
import io.recourse.text.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets claims expire that cannot reach the vendor in time any more, each judged in its own zone. What expired stays
 * expired.
 */
@Component
public class ClaimExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimExpiry.class);

    private final JooqClaims claims;
    private final ClaimSteps steps;
    private final TransactionTemplate transaction;
    private final List<ExpiryRule> rules;
    private final KnownYears years;
    private final Clock clock;

    ClaimExpiry(
            JooqClaims claims,
            ClaimSteps steps,
            List<ExpiryRule> rules,
            KnownYears years,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.claims = claims;
        this.steps = steps;
        this.rules = List.copyOf(rules);
        this.years = years;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Expires what is due, each claim in a transaction of its own; returns how many expired. */
    public int run() {
        return AsSystem.call("claim-expiry", this::expire);
    }

    private int expire() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> years.tell());
        List<Claim> due = transaction.execute(status -> claims.unsubmittedDue(now));
        int expired = 0;
        for (Claim claim : due == null ? List.<Claim>of() : due) {
            try {
                boolean lost = Boolean.TRUE.equals(transaction.execute(status -> expire(claim, now)));
                expired += lost ? 1 : 0;
            } catch (Conflict movedMeanwhile) {
                LOG.info("{} was changed by somebody; it is looked at again next time", claim.name());
            }
        }
        return expired;
    }

    /** What was lost first counts: a missed notice before the last day. */
    private boolean expire(Claim claim, Instant now) {
        LossCause cause = rules.stream()
                .flatMap(rule -> rule.lostBecause(claim, now).stream())
                .findFirst()
                .orElse(null);
        if (cause == null && !claim.deadline().hasPassed(now)) {
            return false;
        }
        LocalDate day = cause == null ? expiredOn(claim, claim.deadline().latest()) : steps.today(claim);
        steps.expire(claim.id(), new ClaimMove(ClaimStatus.EXPIRED, null, null, null, day, claim.version()), cause);
        return true;
    }

    /** Invented history ends on the day after the last day; real books say when it was booked. */
    private LocalDate expiredOn(Claim claim, @Nullable LocalDate latest) {
        boolean untouched = claim.status() == ClaimStatus.ASSESSED;
        return claim.sample() && untouched && latest != null ? latest.plusDays(1) : steps.today(claim);
    }
}
