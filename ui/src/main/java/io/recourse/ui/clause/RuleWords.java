package io.recourse.ui.clause;

import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.ui.component.UiTexts;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rules of a clause, kept in the audit trail as JSON, in the words of the clause's page. */
final class RuleWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RuleWords() {}

    static String of(String field, String text) {
        try {
            return switch (field) {
                case "formula" -> formula(JSON.readValue(text, Formula.class));
                case "creditSchedule" -> CreditWords.summary(JSON.readValue(text, CreditSchedule.class));
                case "claimWindow" -> PromiseWords.claimWindow(JSON.readValue(text, ClaimWindow.class));
                default -> text;
            };
        } catch (JacksonException unreadable) {
            return text;
        }
    }

    private static String formula(Formula formula) {
        return FormulaWords.facts(formula).entrySet().stream()
                .map(fact -> UiTexts.text(fact.getKey()) + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }
}
