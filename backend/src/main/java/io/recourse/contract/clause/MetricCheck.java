package io.recourse.contract.clause;

import io.recourse.contract.terms.MetricRule;
import io.recourse.text.InputCheck;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a commitment and the rules of a metric fit the metric. */
final class MetricCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MINUTES_OF_A_YEAR = BigDecimal.valueOf(527_040);
    private static final BigDecimal MOST_FAILURES = BigDecimal.valueOf(1_000);
    private static final int MOST_DECIMALS = 8;

    private final Metric metric;
    private final InputCheck check;

    MetricCheck(Metric metric, InputCheck check) {
        this.metric = metric;
        this.check = check;
    }

    /** The commitment without needless zeros; usable only if the check is clean afterwards. */
    BigDecimal commitment(@Nullable BigDecimal draft) {
        BigDecimal entered = check.required("commitment", draft, HUNDRED);
        boolean fits = switch (metric.unit()) {
            case PERCENT -> within(entered, HUNDRED, "clause.percent");
            case MINUTES -> within(entered, MINUTES_OF_A_YEAR, "clause.minutes");
            case COUNT ->
                check.that(
                        entered.signum() >= 0
                                && entered.compareTo(MOST_FAILURES) <= 0
                                && entered.stripTrailingZeros().scale() <= 0,
                        "commitment",
                        "clause.count",
                        MOST_FAILURES.toPlainString());
        };
        boolean fine = fits
                && check.that(
                        entered.stripTrailingZeros().scale() <= MOST_DECIMALS,
                        "commitment",
                        "field.decimals",
                        MOST_DECIMALS);
        return fine ? entered.stripTrailingZeros() : HUNDRED;
    }

    /** The rules of the metric; rules of another one would never be read, so they are refused. */
    MetricRule rule(@Nullable MetricRule draft) {
        if (draft == null) {
            return MetricRule.NONE;
        }
        only(Metric.SLICE_AVAILABILITY, "slices", draft.slices());
        only(Metric.USER_MINUTES, "users", draft.users());
        only(Metric.LATENCY, "latency", draft.latency());
        only(Metric.RESPONSE_TIME, "response", draft.response());
        only(Metric.FAILURE_COUNT, "failures", draft.failures());
        return draft;
    }

    private void only(Metric owner, String part, @Nullable Object rule) {
        check.that(rule == null || metric == owner, "metricRule." + part, "clause.ruleOfOtherMetric");
    }

    private boolean within(BigDecimal entered, BigDecimal highest, String key) {
        return check.that(entered.signum() > 0 && entered.compareTo(highest) <= 0, "commitment", key);
    }
}
