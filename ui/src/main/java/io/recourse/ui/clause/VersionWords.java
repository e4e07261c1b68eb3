package io.recourse.ui.clause;

import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Remedy;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything a version says, label by label, so that two versions can be compared as people read them. */
final class VersionWords {

    private VersionWords() {}

    static Map<String, String> of(ClauseTerms terms) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "register.fact.commitment", PromiseWords.promise(terms));
        put(words, "register.fact.metric", UiTexts.text("register.clause.metric." + terms.metric()));
        put(words, "register.fact.periodKind", UiTexts.text("register.clause.periodKind." + terms.periodKind()));
        put(words, "register.fact.remedy", UiTexts.text("register.clause.remedy." + terms.remedy()));
        if (terms.remedy() == Remedy.REMEDY) {
            put(words, "register.fact.creditSchedule", CreditWords.summary(terms.creditSchedule()));
            CreditWords.facts(terms.creditSchedule()).forEach((key, text) -> put(words, key, text));
            put(words, "register.fact.claimWindow", PromiseWords.claimWindow(terms.claimWindow(), terms.periodKind()));
        }
        put(words, "register.fact.soleRemedy", UiTexts.text(terms.soleRemedy() ? "register.yes" : "register.no"));
        put(words, "register.fact.zone", terms.zone().getId());
        FormulaWords.facts(terms.formula()).forEach((key, text) -> put(words, key, text));
        put(words, "register.fact.section", terms.section() == null ? Formats.NONE : terms.section());
        put(
                words,
                "register.fact.page",
                terms.page() == null ? Formats.NONE : Formats.current().number(terms.page()));
        put(words, "register.fact.sourceUrl", terms.sourceUrl() == null ? Formats.NONE : terms.sourceUrl());
        put(words, "register.fact.quotedText", terms.quotedText());
        return words;
    }

    private static void put(Map<String, String> words, String key, String text) {
        words.put(UiTexts.text(key), text);
    }
}
