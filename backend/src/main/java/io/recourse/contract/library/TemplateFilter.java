package io.recourse.contract.library;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which templates to list; null lets all pass.
 *
 * @param words each of them must occur somewhere in the template, in any case
 * @param atLeast templates below this confidence are left out
 */
public record TemplateFilter(
        @Nullable String words,
        @Nullable String vendor,
        @Nullable Metric metric,
        @Nullable Confidence atLeast) {

    /** Lets everything pass. */
    public static final TemplateFilter ALL = new TemplateFilter(null, null, null, null);

    boolean passes(SlaTemplate template) {
        ClauseVersionDraft terms = template.terms();
        return (vendor == null || vendor.equalsIgnoreCase(template.vendor()))
                && (metric == null || (terms != null && terms.metric() == metric))
                && (atLeast == null || template.provenance().confidence().compareTo(atLeast) <= 0)
                && (words == null || mentionsAll(template, words));
    }

    private static boolean mentionsAll(SlaTemplate template, String words) {
        String text = Stream.of(
                        template.name(),
                        template.words().metric(),
                        template.words().notes(),
                        String.join(" ", template.words().exclusions()))
                .filter(part -> part != null)
                .reduce("", (all, part) -> all + "\n" + part)
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
