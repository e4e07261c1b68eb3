package io.recourse.ui.clause;

import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.EarnBack;
import io.recourse.contract.terms.EvidenceWeight;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What surrounds the credit, in words: label key and sentence; only what the contract says. */
final class RemedyWords {

    private RemedyWords() {}

    static Map<String, String> facts(RemedyTerms terms) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (terms.form() != CreditForm.CREDIT_NOTE) {
            facts.put("register.remedy.form", UiTexts.text("register.remedy.form.choice." + terms.form()));
        }
        CreditCaps caps = terms.caps();
        cap(facts, "clause", caps.clause());
        cap(facts, "contractMonth", caps.contractMonth());
        cap(facts, "contractQuarter", caps.contractQuarter());
        cap(facts, "contractYear", caps.contractYear());
        EarnBack back = terms.earnBack();
        if (back != null) {
            facts.put(
                    "register.form.group.earnBack",
                    UiTexts.text(
                            "register.remedy.earnBack.words",
                            Formats.current().percent(back.percentOfCredit()),
                            back.periods(),
                            Formats.current().percent(back.atLeast())));
        }
        TerminationRight right = terms.termination();
        if (right != null) {
            facts.put("register.form.group.termination", termination(right));
        }
        if (terms.evidence() != EvidenceWeight.SILENT) {
            facts.put("register.remedy.evidence", UiTexts.text("register.remedy.evidence.choice." + terms.evidence()));
        }
        return facts;
    }

    private static String termination(TerminationRight right) {
        List<String> parts = new ArrayList<>();
        parts.add(
                right.isConsecutive()
                        ? UiTexts.text("register.example.termination.consecutive", right.misses())
                        : UiTexts.text("register.example.termination.within", right.misses(), right.within()));
        if (right.below() != null) {
            parts.add(
                    UiTexts.text("register.clause.tier.below", Formats.current().percent(right.below())));
        }
        if (right.exerciseDays() != null) {
            parts.add(UiTexts.text("register.remedy.termination.days.words", right.exerciseDays()));
        }
        return String.join(UiTexts.text("register.list.semicolon"), parts);
    }

    private static void cap(Map<String, String> facts, String name, @Nullable CreditCap cap) {
        if (cap == null) {
            return;
        }
        List<String> parts = new ArrayList<>();
        if (cap.percentOfFee() != null) {
            parts.add(UiTexts.text("register.clause.cap.of", Formats.current().percent(cap.percentOfFee())));
        }
        if (cap.amount() != null) {
            parts.add(Formats.current().money(cap.amount()));
        }
        facts.put("register.remedy.cap." + name, String.join(UiTexts.text("register.list.comma"), parts));
    }
}
