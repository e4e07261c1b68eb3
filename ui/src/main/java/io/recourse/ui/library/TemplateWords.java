package io.recourse.ui.library;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.ui.clause.CreditWords;
import io.recourse.ui.clause.PromiseWords;
import io.recourse.ui.component.UiTexts;
import java.util.Locale;

/** A template in the words of its list. */
final class TemplateWords {

    private TemplateWords() {}

    static String service(SlaTemplate template) {
        return UiTexts.beside(template.variant(), template.service());
    }

    static String metric(SlaTemplate template) {
        ClauseVersionDraft terms = template.terms();
        return terms == null || terms.metric() == null
                ? silent()
                : UiTexts.text("register.clause.metric." + terms.metric());
    }

    static String promise(SlaTemplate template) {
        ClauseVersionDraft terms = template.terms();
        return terms == null || terms.metric() == null || terms.commitment() == null || terms.periodKind() == null
                ? silent()
                : PromiseWords.promise(terms.metric(), terms.commitment(), terms.periodKind());
    }

    static String credit(SlaTemplate template) {
        ClauseVersionDraft terms = template.terms();
        return terms == null || terms.creditSchedule() == null ? silent() : CreditWords.summary(terms.creditSchedule());
    }

    static String claim(SlaTemplate template) {
        ClauseVersionDraft terms = template.terms();
        return terms == null || terms.claimWindow() == null || terms.periodKind() == null
                ? silent()
                : PromiseWords.claimWindow(terms.claimWindow(), terms.periodKind());
    }

    /** What a search looks through, in lower case. */
    static String searched(SlaTemplate template) {
        return String.join(
                        "\n",
                        template.name(),
                        String.valueOf(template.words().metric()),
                        String.valueOf(template.words().notes()),
                        String.join(" ", template.words().exclusions()))
                .toLowerCase(Locale.ROOT);
    }

    static String silent() {
        return UiTexts.text("library.silent");
    }
}
