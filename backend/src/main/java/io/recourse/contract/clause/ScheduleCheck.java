package io.recourse.contract.clause;

import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.CreditKind;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.MinuteRounding;
import io.recourse.contract.terms.Tier;
import io.recourse.money.Money;
import io.recourse.text.InputCheck;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a schedule of credits fits the promise it belongs to and the money of its contract. */
final class ScheduleCheck {

    private final CreditSchedule schedule;
    private final Currency currency;
    private final InputCheck check;

    ScheduleCheck(CreditSchedule schedule, Currency currency, InputCheck check) {
        this.schedule = schedule;
        this.currency = currency;
        this.check = check;
    }

    void against(Metric metric, BigDecimal commitment, MetricRule rule, Comparison comparison) {
        inCurrency("minimum", schedule.minimum());
        inCurrency("amount", schedule.amount());
        inCurrency("unitPrice", schedule.unitPrice());
        check.that(metric.isTime() || !isByTime(schedule.kind()), "creditSchedule.kind", "clause.creditNeedsTime");
        options();
        if (!schedule.kind().isTiered()) {
            return;
        }
        BigDecimal promised = metric.promisedPercent(commitment, rule);
        if (check.that(promised != null, "creditSchedule.kind", "clause.tiersNeedAvailability") && promised != null) {
            tiers(schedule.tiers(), promised);
            edge(schedule.tiers().getFirst(), promised, comparison);
        }
    }

    /** What the kind never reads would be a promise that no figure keeps, so it is refused. */
    private void options() {
        CreditKind kind = schedule.kind();
        boolean points = kind.isRated() && schedule.points() != null;
        boolean units = kind == CreditKind.USAGE_UNITS || points && schedule.unit() != null;
        onlyIf(kind.isRated(), "amount", schedule.amount());
        onlyIf(kind.isRated(), "points", schedule.points());
        onlyIf(kind == CreditKind.MULTIPLE_OF_AFFECTED_FEE, "multiple", schedule.multiple());
        onlyIf(
                kind == CreditKind.PER_MINUTE,
                "minuteRounding",
                schedule.minuteRounding() == MinuteRounding.EXACT ? null : schedule.minuteRounding());
        onlyIf(kind == CreditKind.USAGE_UNITS || points, "unit", schedule.unit());
        onlyIf(units, "unitPrice", schedule.unitPrice());
        onlyIf(kind != CreditKind.NONE, "capPercentOfFee", schedule.capPercentOfFee());
        onlyIf(kind != CreditKind.NONE, "minimum", schedule.minimum());
        onlyIf(schedule.minimum() != null, "minimumExclusive", schedule.minimumExclusive() ? Boolean.TRUE : null);
        check.that(
                schedule.capPercentOfFee() == null || !units || schedule.unitPrice() != null,
                "creditSchedule.capPercentOfFee",
                "clause.capNeedsPrice");
    }

    private void onlyIf(boolean used, String field, @Nullable Object value) {
        check.that(used || value == null, "creditSchedule." + field, "clause.creditOptionUnused");
    }

    private static boolean isByTime(CreditKind kind) {
        return kind == CreditKind.PER_MINUTE
                || kind == CreditKind.PROPORTIONAL
                || kind == CreditKind.MULTIPLE_OF_AFFECTED_FEE;
    }

    /**
     * The first tier begins where the promise ends, else some breach would be without a tier or a kept promise would
     * pay; each further tier lies below the one before and pays no less.
     */
    private void tiers(List<Tier> tiers, BigDecimal commitment) {
        BigDecimal first = tiers.getFirst().below();
        check.that(first.compareTo(commitment) <= 0, path(0, "below"), "clause.tierAboveCommitment", plain(commitment));
        check.that(
                first.compareTo(commitment) >= 0, path(0, "below"), "clause.tierHole", plain(first), plain(commitment));
        for (int i = 1; i < tiers.size(); i++) {
            Tier better = tiers.get(i - 1);
            Tier worse = tiers.get(i);
            check.that(
                    worse.below().compareTo(better.below()) < 0,
                    path(i, "below"),
                    "clause.tierOrder",
                    plain(better.below()));
            check.that(
                    worse.credit().compareTo(better.credit()) >= 0,
                    path(i, "credit"),
                    "clause.tierPaysLess",
                    plain(better.credit()));
        }
    }

    /** Where exactly the commitment is a breach already, the first tier must say what that pays. */
    private void edge(Tier first, BigDecimal commitment, Comparison comparison) {
        check.that(
                comparison == Comparison.BELOW
                        || first.atOrBelow()
                        || first.below().compareTo(commitment) != 0,
                path(0, "below"),
                "clause.tierEdgeHole",
                plain(commitment));
    }

    private void inCurrency(String field, @Nullable Money money) {
        check.that(
                money == null || money.currency().equals(currency),
                "creditSchedule." + field,
                "clause.otherCurrency",
                currency.getCurrencyCode());
    }

    private static String path(int tier, String field) {
        return "creditSchedule.tiers[" + tier + "]." + field;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
