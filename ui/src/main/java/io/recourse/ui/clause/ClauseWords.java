package io.recourse.ui.clause;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.CommitmentUnit;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.Notice;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a clause says, in words and in groups: label key and sentence, or null where the text is silent. Two clauses
 * that say the same give the same words.
 */
public final class ClauseWords {

    private final ClauseVersionDraft draft;

    private ClauseWords(ClauseVersionDraft draft) {
        this.draft = draft;
    }

    public static ClauseWords of(ClauseVersionDraft draft) {
        return new ClauseWords(draft);
    }

    /** Metric, value, what it allows, period and zone. */
    public Map<String, @Nullable String> promise() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        Metric metric = draft.metric();
        BigDecimal commitment = draft.commitment();
        PeriodKind kind = draft.periodKind();
        PeriodRule rule = draft.periodRule() == null ? PeriodRule.DEFAULT : draft.periodRule();
        facts.put("register.fact.metric", metric == null ? null : UiTexts.text("register.clause.metric." + metric));
        facts.put(
                "register.fact.commitment",
                metric == null || commitment == null || kind == null
                        ? null
                        : PromiseWords.promise(metric, commitment, kind));
        if (metric != null && commitment != null && kind != null && metric.unit() == CommitmentUnit.PERCENT) {
            facts.put(
                    "library.allowance",
                    draft.coversAllHours()
                            ? PromiseWords.downtime(commitment, kind, rule)
                            : UiTexts.text("register.clause.inServiceHours"));
        }
        if (metric != null) {
            MetricRule needs = draft.metricRule() == null ? MetricRule.NONE : draft.metricRule();
            facts.putAll(MetricWords.facts(metric, needs));
        }
        facts.put("register.fact.periodKind", kind == null ? null : UiTexts.text("register.clause.periodKind." + kind));
        if (kind != null) {
            facts.putAll(PeriodWords.facts(kind, rule));
        }
        facts.put("register.fact.zone", draft.zone());
        return facts;
    }

    /** How it is counted. */
    public Map<String, @Nullable String> counting() {
        return new LinkedHashMap<>(FormulaWords.facts(draft.formula() == null ? Formula.DEFAULT : draft.formula()));
    }

    /** What a breach pays, and what surrounds the credit. */
    public Map<String, @Nullable String> credit() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        CreditSchedule schedule = draft.creditSchedule();
        if (draft.remedy() == Remedy.TARGET_ONLY) {
            facts.put("register.fact.creditSchedule", UiTexts.text("register.clause.remedy.TARGET_ONLY"));
        } else if (schedule == null) {
            facts.put("register.fact.creditSchedule", null);
        } else {
            facts.put("register.fact.creditSchedule", CreditWords.summary(schedule));
            Map<String, String> more = CreditWords.facts(schedule);
            more.remove("register.clause.rate");
            facts.putAll(more);
        }
        facts.putAll(RemedyWords.facts(draft.remedyTerms() == null ? RemedyTerms.DEFAULT : draft.remedyTerms()));
        Boolean sole = draft.soleRemedy();
        facts.put(
                "register.fact.soleRemedy", sole == null ? null : UiTexts.text(sole ? "register.yes" : "register.no"));
        return facts;
    }

    /** When it may be claimed. */
    public Map<String, @Nullable String> claim() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        ClaimWindow window = draft.claimWindow();
        PeriodKind kind = draft.periodKind();
        if (draft.remedy() != Remedy.TARGET_ONLY) {
            facts.put(
                    "register.fact.claimWindow",
                    window == null || kind == null ? null : PromiseWords.claimWindow(window, kind));
        }
        if (draft.remedy() != Remedy.TARGET_ONLY && window != null) {
            Notice notice = window.notice();
            if (notice != null) {
                facts.put(
                        "register.claim.notice.lapses", UiTexts.text(notice.lapses() ? "register.yes" : "register.no"));
            }
            if (window.calendar() != null) {
                facts.put("register.claim.calendar", window.calendar());
            }
        }
        return facts;
    }

    /** All groups in one, for a list of differences. */
    Map<String, @Nullable String> all() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>(promise());
        facts.putAll(credit());
        facts.putAll(claim());
        facts.putAll(counting());
        return facts;
    }
}
