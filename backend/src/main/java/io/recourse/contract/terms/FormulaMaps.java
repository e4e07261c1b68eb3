package io.recourse.contract.terms;

import io.recourse.money.Decimals;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads, checks and writes what a formula says by kind of exclusion and by component. */
final class FormulaMaps {

    private static final int MOST_WEIGHTS = 10_000;
    private static final String LIGHTEST = "0.000001";
    private static final String HEAVIEST = "1000000";

    private FormulaMaps() {}

    static Map<ExclusionKind, Duration> readAllowances(@Nullable Map<String, @Nullable String> texts) {
        Map<ExclusionKind, Duration> allowances = new EnumMap<>(ExclusionKind.class);
        if (texts != null) {
            texts.forEach((kind, duration) -> {
                String field = "exclusionAllowances." + kind;
                allowances.put(
                        Input.choice(field, kind, ExclusionKind.class),
                        Input.duration(field, Input.required(field, duration)));
            });
        }
        return allowances;
    }

    static Map<ExclusionKind, Duration> checkedAllowances(Map<ExclusionKind, Duration> allowances) {
        Map<ExclusionKind, Duration> checked = new EnumMap<>(ExclusionKind.class);
        allowances.forEach((kind, duration) -> {
            if (duration.isNegative()) {
                throw new InvalidInput("exclusionAllowances." + kind, "input.duration");
            }
            checked.put(kind, duration);
        });
        return Collections.unmodifiableMap(checked);
    }

    static Map<String, BigDecimal> readWeights(@Nullable Map<String, @Nullable String> texts) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        if (texts != null) {
            texts.forEach((component, weight) ->
                    weights.put(component, Input.decimal("componentWeights." + component, weight)));
        }
        return weights;
    }

    static Map<String, BigDecimal> checkedWeights(Map<String, BigDecimal> weights) {
        if (weights.size() > MOST_WEIGHTS) {
            throw new InvalidInput("componentWeights", "input.tooMany", MOST_WEIGHTS);
        }
        Map<String, BigDecimal> checked = new TreeMap<>();
        weights.forEach((component, weight) ->
                checked.put(component, Decimals.within("componentWeights." + component, weight, LIGHTEST, HEAVIEST)));
        return Collections.unmodifiableMap(checked);
    }

    static Map<String, String> texts(Map<?, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(
                key.toString(), value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        return texts;
    }
}
