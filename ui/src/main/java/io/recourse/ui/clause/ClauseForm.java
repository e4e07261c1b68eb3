package io.recourse.ui.clause;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import io.recourse.contract.Contract;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that writes a clause version, step by step, with what it means in plain words beside it. */
class ClauseForm extends Div {

    private final WordsSection words;
    private final ValiditySection validity;
    private final PromiseSection promise;
    private final CreditSection credit;
    private final ClaimSection claim;
    private final CountingSection counting;
    private final PlainWords plain = new PlainWords();
    private final transient ClauseVersionDraft given;
    private @Nullable BigDecimal commitment;

    ClauseForm(ClauseVersionDraft draft, Contract contract) {
        addClassName("rc-clause-form");
        given = draft;
        Formula formula = draft.formula() == null ? Formula.DEFAULT : draft.formula();
        words = new WordsSection(draft);
        validity = new ValiditySection(draft);
        promise = new PromiseSection(draft);
        credit = new CreditSection(draft, contract.currency());
        claim = new ClaimSection(draft);
        counting = new CountingSection(formula, contract.zone().getId());
        commitment = draft.commitment();
        Details more = new Details(UiTexts.text("register.form.counting.open"), counting);
        more.setOpened(!formula.withCommitment(null).equals(Formula.DEFAULT));
        Div steps = new Div(words, validity, promise, credit, claim, more);
        steps.addClassName("rc-stack");
        add(steps, plain);
        sections().forEach(section -> section.onChange(this::explain));
        explain();
    }

    void name(FormErrors errors) {
        sections().forEach(section -> section.name(errors));
    }

    /** What was entered; throws InvalidInput for what cannot even be read. */
    ClauseVersionDraft draft() {
        Pieces pieces = new Pieces();
        Formula formula = pieces.of("formula", counting::formula);
        CreditSchedule schedule = pieces.of("creditSchedule", credit::schedule);
        ClaimWindow window = pieces.of("claimWindow", claim::window);
        pieces.finish();
        return new ClauseVersionDraft(
                validity.firstDay(),
                validity.lastDay(),
                validity.amendment(),
                words.section(),
                words.page(),
                words.quotedText(),
                words.sourceUrl(),
                promise.metric(),
                promise.commitment(),
                promise.periodKind(),
                promise.zone(),
                formula,
                schedule,
                window,
                credit.remedy(),
                credit.soleRemedy(),
                given.metricRule(),
                given.periodRule(),
                given.remedyTerms());
    }

    private List<FormSection> sections() {
        return List.of(words, validity, promise, credit, claim, counting);
    }

    private void explain() {
        BigDecimal before = commitment;
        commitment = promise.commitment();
        credit.tiers().startAt(before, commitment);
        credit.explain(promise.periodKind());
        claim.setVisible(credit.remedy() == io.recourse.contract.clause.Remedy.REMEDY);
        plain.show(promise, credit, claim);
    }
}
