package io.recourse.claim.clock;

import io.recourse.claim.Claim;
import io.recourse.claim.NoticeBeforehand;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a claim what the vendor was told before it was opened; the original stays where it is. */
@Component
class EarlyNoticeCarrier implements NoticeBeforehand {

    private final JooqEarlyNotices early;
    private final JooqNotices notices;

    EarlyNoticeCarrier(JooqEarlyNotices early, JooqNotices notices) {
        this.early = early;
        this.notices = notices;
    }

    @Override
    public Optional<Told> carryTo(Claim claim) {
        if (claim.deadline().window().notice() == null) {
            return Optional.empty();
        }
        return early.find(new RunningPeriod(claim.subject().clause(), claim.periodLabel()))
                .map(notice -> carry(claim, notice));
    }

    private Told carry(Claim claim, EarlyNotice early) {
        notices.add(new NoticeGiven(
                claim.id(), early.toldAt(), early.means(), early.reference(), early.recordedBy(), early.recordedAt()));
        return new Told(early.toldAt(), early.means(), early.reference(), early.recordedBy(), early.recordedAt());
    }
}
