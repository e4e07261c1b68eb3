package io.recourse.ui.claim;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStanding;
import io.recourse.claim.ClaimStatus;
import io.recourse.money.Money;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How claims are put in words and colours. */
public final class ClaimTexts {

    private static final int SOON_DAYS = 14;

    private ClaimTexts() {}

    /** The status as a badge. */
    public static Badge status(ClaimStatus status) {
        return new Badge(tone(status), UiTexts.text(status.messageKey()));
    }

    /** The status of a claim as a badge; an offer that has lapsed says so. */
    public static Badge status(ClaimStanding standing) {
        return new Badge(tone(standing), UiTexts.text(standing.messageKey()));
    }

    static Tone tone(ClaimStanding standing) {
        return standing.offerLapsed() ? Tone.MISSED : tone(standing.status());
    }

    static Tone tone(ClaimStatus status) {
        return switch (status) {
            case ASSESSED, AWAITING_RELEASE, COUNTER_OFFERED, DISPUTED -> Tone.AT_RISK;
            case DRAFTED, NOTIFIED, SUBMITTED, ACKNOWLEDGED, UNDER_REVIEW -> Tone.INFO;
            case APPROVED, PARTIALLY_APPROVED, CREDIT_PENDING, CREDITED, CLOSED -> Tone.MET;
            case REJECTED, EXPIRED, LAPSED, WRITTEN_OFF -> Tone.MISSED;
            case WITHDRAWN -> Tone.EXCLUDED;
        };
    }

    /** What is left of the time to claim, in words: days, the last day, passed; or that it arrived in time. */
    static String timeLeft(Claim claim, LocalDate today) {
        Long days = claim.deadline().daysLeft(today);
        if (!claim.status().isUnsubmitted()) {
            return claim.status() == ClaimStatus.EXPIRED || claim.status() == ClaimStatus.WITHDRAWN
                    ? Formats.NONE
                    : UiTexts.text("claims.left.arrived");
        }
        if (days == null) {
            return UiTexts.text("claims.left.none");
        }
        if (days == 0) {
            return UiTexts.text("claims.left.today");
        }
        return days > 0 ? UiTexts.text("claims.left.days", days) : UiTexts.text("claims.left.over", -days);
    }

    static Tone timeLeftTone(Claim claim, LocalDate today) {
        Long days = claim.deadline().daysLeft(today);
        if (!claim.status().isUnsubmitted()) {
            return claim.status() == ClaimStatus.EXPIRED ? Tone.MISSED : Tone.MET;
        }
        if (days == null) {
            return Tone.INFO;
        }
        if (days < 0) {
            return Tone.MISSED;
        }
        return days <= SOON_DAYS ? Tone.AT_RISK : Tone.INFO;
    }

    /** Sums by currency, one a line, never added to one another. */
    static String sums(Collection<Claim> claims, Function<Claim, @Nullable Money> amount) {
        return Formats.current().sums(claims.stream().map(amount).filter(Objects::nonNull));
    }

    /** The amount, or days and units where the clause grants no money. */
    public static String granted(Claim claim) {
        return granted(claim.amounts().computed(), claim.quantity());
    }

    static String granted(Money computed, Claim.@Nullable Quantity quantity) {
        if (quantity == null) {
            return Formats.current().money(computed);
        }
        return quantity.unit().equals("DAYS")
                ? UiTexts.text("claims.quantity.days", quantity.amount().toPlainString())
                : quantity.amount().toPlainString() + " " + quantity.unit();
    }
}
