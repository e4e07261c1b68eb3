package io.recourse.contract.clause;

import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.text.Sha256;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fingerprint of what a clause version says: equal exactly if words and rules are equal. */
final class ContentHash {

    private ContentHash() {}

    /**
     * SHA-256 over the canonical JSON of the terms, 64 hexadecimal digits. The validity is left out on purpose, because
     * the last day of a used version may still be set.
     */
    static String of(ClauseTerms terms) {
        return Sha256.hex(TermsJson.canonical(content(terms)));
    }

    private static Map<String, @Nullable Object> content(ClauseTerms terms) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("section", terms.section());
        content.put("page", terms.page());
        content.put("quotedText", terms.quotedText());
        content.put("sourceUrl", terms.sourceUrl());
        content.put("metric", terms.metric().name());
        content.put("commitment", plain(terms.commitment()));
        content.put("periodKind", terms.periodKind().name());
        content.put("zone", terms.zone().getId());
        content.put("formula", terms.formula());
        content.put("creditSchedule", terms.creditSchedule());
        content.put("claimWindow", terms.claimWindow());
        content.put("remedy", terms.remedy().name());
        content.put("soleRemedy", terms.soleRemedy());
        unlessDefault(content, "metricRule", terms.metricRule(), MetricRule.NONE);
        unlessDefault(content, "periodRule", terms.periodRule(), PeriodRule.DEFAULT);
        unlessDefault(content, "remedyTerms", terms.remedyTerms(), RemedyTerms.DEFAULT);
        return content;
    }

    /** Rules that came later leave the fingerprint of versions that say nothing about them as it was. */
    private static void unlessDefault(Map<String, @Nullable Object> content, String name, Object rule, Object usual) {
        if (!rule.equals(usual)) {
            content.put(name, rule);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
