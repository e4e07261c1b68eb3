package io.recourse.ui.clause;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import io.recourse.assessment.Trial;
import io.recourse.contract.Contract;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.db.id.ClauseId;
import io.recourse.text.ReadableException;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The form that writes a clause version, step by step. Beside it stands what it means in plain words, below it what it
 * would have given by the last months of real measurement; both follow every change.
 */
class ClauseForm extends Div {

    private final WordsSection words;
    private final ValiditySection validity;
    private final PromiseSection promise;
    private final CreditSection credit;
    private final RemedySection remedy;
    private final ClaimSection claim;
    private final CountingSection counting;
    private final Details around;
    private final PlainWords plain = new PlainWords();
    private final TrialCard trial = new TrialCard();
    private final FormErrors names = new FormErrors();
    private final transient Workbench tools;
    private final transient ClauseVersionDraft given;
    private transient @Nullable BoughtService service;
    private transient @Nullable ClauseId replaced;
    private transient @Nullable ClauseVersionDraft tried;
    private @Nullable BigDecimal promised;

    ClauseForm(ClauseVersionDraft draft, Contract contract, Workbench tools) {
        addClassName("rc-clause-form");
        this.tools = tools;
        given = draft;
        Formula formula = draft.formula() == null ? Formula.DEFAULT : draft.formula();
        String zone = contract.zone().getId();
        words = new WordsSection(draft);
        validity = new ValiditySection(draft);
        promise = new PromiseSection(draft, zone, tools.calendars());
        credit = new CreditSection(draft, contract.currency());
        remedy = new RemedySection(draft.remedyTerms(), contract.currency());
        claim = new ClaimSection(draft, tools);
        counting = new CountingSection(formula, zone, tools.calendars());
        promised = promise.promisedPercent();
        Details more = new Details(UiTexts.text("register.form.counting.open"), counting);
        more.setOpened(!formula.withCommitment(null).equals(Formula.DEFAULT));
        around = new Details(UiTexts.text("register.form.remedy.open"), remedy);
        around.setOpened(given.remedyTerms() != null && !RemedyTerms.DEFAULT.equals(given.remedyTerms()));
        Div steps = new Div(words, validity, promise, more, credit, claim, around, trial);
        steps.addClassName("rc-stack");
        add(steps, plain);
        sections().forEach(section -> {
            section.onChange(this::explain);
            section.name(names);
        });
        explain();
    }

    void name(FormErrors errors) {
        sections().forEach(section -> section.name(errors));
    }

    /** Tries the draft on what was measured of this service; null if none is chosen yet. */
    void tryOn(@Nullable BoughtService chosen) {
        tryOn(chosen, null);
    }

    /** The same for a later version of a clause, which does not stand beside itself. */
    void tryOn(@Nullable BoughtService chosen, @Nullable ClauseId ofClause) {
        service = chosen;
        replaced = ofClause;
        tried = null;
        preview();
    }

    /** What was entered; throws InvalidInput for what cannot even be read. */
    ClauseVersionDraft draft() {
        return draft(readable -> {});
    }

    /**
     * The same, all faults at once.
     *
     * @param check throws InvalidInput for what is wrong with the rest; asked only if parts of the draft are faulty, which
     *     are null in it
     */
    ClauseVersionDraft draft(Consumer<ClauseVersionDraft> check) {
        Pieces pieces = new Pieces();
        CreditSchedule schedule = pieces.of("creditSchedule", credit::schedule);
        ClaimWindow window = pieces.of("claimWindow", claim::window);
        ClauseVersionDraft entered = draft(pieces, schedule, window);
        if (pieces.areFaulty()) {
            pieces.also(() -> check.accept(entered));
        }
        pieces.finish();
        return entered;
    }

    /** The same as far as the promise goes, whether the credit is complete or not. */
    private ClauseVersionDraft promised() {
        CreditSchedule schedule = new Pieces().of("", credit::schedule);
        Pieces pieces = new Pieces();
        ClauseVersionDraft entered = draft(pieces, schedule, new Pieces().of("", claim::window));
        pieces.finish();
        return entered;
    }

    private ClauseVersionDraft draft(Pieces pieces, @Nullable CreditSchedule schedule, @Nullable ClaimWindow window) {
        Formula formula = pieces.of("formula", counting::formula);
        MetricRule metricRule = pieces.of("metricRule", promise::metricRule);
        PeriodRule periodRule = pieces.of("periodRule", promise::periodRule);
        RemedyTerms terms = pieces.of("remedyTerms", remedy::terms);
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
                metricRule,
                periodRule,
                terms);
    }

    private List<FormSection> sections() {
        return List.of(words, validity, promise, credit, remedy, claim, counting);
    }

    private void explain() {
        BigDecimal before = promised;
        promised = promise.promisedPercent();
        promise.explain(counting.allHours());
        credit.tiers().startAt(before, promised);
        credit.explain(promise, counting);
        counting.explain(promise.promisedPercent());
        boolean pays = credit.remedy() == Remedy.REMEDY;
        claim.setVisible(pays);
        around.setVisible(pays);
        claim.explain(promise);
        plain.show(promise, credit, claim, counting.allHours());
        preview();
    }

    private void preview() {
        BoughtService chosen = service;
        if (chosen == null || promise.commitment() == null) {
            trial.say(UiTexts.text(chosen == null ? "register.trial.noService" : "register.trial.noCommitment"));
            plain.result(null);
            return;
        }
        try {
            ClauseVersionDraft draft = promised();
            if (!draft.equals(tried)) {
                tried = draft;
                Trial result = tools.tried(chosen.id(), replaced, draft);
                trial.show(result, chosen.name(), draft.firstDay());
                plain.result(result);
            }
        } catch (ReadableException notYet) {
            tried = null;
            trial.say(UiTexts.text("register.trial.notYet", names.describe(notYet)));
            plain.result(null);
        }
    }
}
