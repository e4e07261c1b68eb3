package io.recourse.claim;

import io.recourse.access.AsSystem;
import io.recourse.text.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets claims expire whose last day has passed before they reached the vendor. What expired stays expired. */
@Component
public class ClaimExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimExpiry.class);

    private final JooqClaims claims;
    private final ClaimSteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClaimExpiry(JooqClaims claims, ClaimSteps steps, PlatformTransactionManager transactions, Clock clock) {
        this.claims = claims;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Expires what is due, each claim in a transaction of its own; returns how many expired. */
    public int run() {
        return AsSystem.call("claim-expiry", this::expire);
    }

    private int expire() {
        // Somewhere it is already tomorrow; each claim is then judged in its own zone.
        LocalDate furthest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        List<Claim> due = transaction.execute(status -> claims.unsubmittedDueBefore(furthest));
        int expired = 0;
        for (Claim claim : due == null ? List.<Claim>of() : due) {
            LocalDate latest = claim.deadline().latest();
            if (latest == null || !claim.deadline().hasPassed(steps.today(claim))) {
                continue;
            }
            try {
                transaction.executeWithoutResult(status -> steps.take(
                        claim.id(),
                        new ClaimMove(
                                ClaimStatus.EXPIRED, null, null, null, expiredOn(claim, latest), claim.version())));
                expired++;
            } catch (Conflict movedMeanwhile) {
                LOG.info("{} was changed by somebody; it is looked at again next time", claim.name());
            }
        }
        return expired;
    }

    /** Invented history ends on the day after the last day; real books say when it was booked. */
    private LocalDate expiredOn(Claim claim, LocalDate latest) {
        boolean untouched = claim.status() == ClaimStatus.ASSESSED;
        return claim.sample() && untouched ? latest.plusDays(1) : steps.today(claim);
    }
}
