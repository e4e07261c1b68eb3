package io.recourse.claim.clock;

import io.recourse.claim.Claim;
import io.recourse.claim.ExpiryRule;
import io.recourse.claim.LossCause;
import io.recourse.contract.terms.Notice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A claim lapses where the contract says that nothing can be claimed without a notice, the time for it is over, and none
 * was given in time. A late notice does not save it; a contract that only asks for a notice does not end it, nor does it
 * end again what was reopened.
 */
@Component
class NoticeExpiry implements ExpiryRule {

    private final JooqNotices notices;

    NoticeExpiry(JooqNotices notices) {
        this.notices = notices;
    }

    @Override
    public Optional<LossCause> lostBecause(Claim claim, Instant now) {
        return isStrict(claim) && hasLapsed(claim, notices.find(claim.id()).orElse(null), now)
                ? Optional.of(LossCause.NOTICE_MISSED)
                : Optional.empty();
    }

    boolean hasLapsed(Claim claim, @Nullable NoticeGiven notice, Instant now) {
        Instant noticeBy = claim.deadline().noticeBy();
        // Whoever reopened the claim has decided about that.
        return isStrict(claim)
                && claim.deadline().extendedTo() == null
                && noticeBy != null
                && !now.isBefore(noticeBy)
                && (notice == null || !notice.isInTime(noticeBy));
    }

    private static boolean isStrict(Claim claim) {
        Notice notice = claim.deadline().window().notice();
        return notice != null && notice.lapses();
    }
}
