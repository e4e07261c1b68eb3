package io.recourse.ui.clause;

import io.recourse.contract.Term;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything a version says, label by label, so that two versions can be compared as people read them. */
final class VersionWords {

    private static final Term ANY_DAY = new Term(LocalDate.EPOCH, null);

    private VersionWords() {}

    static Map<String, String> of(ClauseTerms terms) {
        Map<String, String> words = new LinkedHashMap<>();
        ClauseVersionDraft rules = ClauseVersionDraft.of(ANY_DAY, null, terms);
        ClauseWords.of(rules).all().forEach((key, text) -> put(words, key, text == null ? Formats.NONE : text));
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
