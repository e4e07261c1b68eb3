package io.recourse.ui.claim.letter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.form.Answer;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.List;

/** Each thing that the vendor demands, whether it is there, and the way to enter it. */
class DemandList extends Div {

    private final transient Claim claim;
    private final transient ClaimForms forms;
    private final transient Runnable changed;

    DemandList(Claim claim, List<Answer> answers, ClaimForms forms, Runnable changed) {
        this.claim = claim;
        this.forms = forms;
        this.changed = changed;
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-demands");
        List<Answer> all = new ArrayList<>(answers);
        if (answers.stream().noneMatch(answer -> answer.demand() == Demand.FEE_INVOICE)) {
            // No vendor need demand it: the evidence names it in any case.
            all.add(new Answer(
                    Demand.FEE_INVOICE,
                    forms.particulars(claim.id()).stream().anyMatch(one -> one.demand() == Demand.FEE_INVOICE)));
        }
        all.forEach(answer -> list.add(item(answer, answers.contains(answer))));
        add(new H3(UiTexts.text("letter.demands")), list);
    }

    private ListItem item(Answer answer, boolean demanded) {
        Demand demand = answer.demand();
        Tone tone = answer.met() ? Tone.MET : demanded ? Tone.AT_RISK : Tone.UNKNOWN;
        String state =
                answer.met() ? "letter.demand.met" : demanded ? "letter.demand.missing" : "letter.demand.optional";
        Div line = new Div(new Badge(tone, UiTexts.text(state)), new Span(UiTexts.text(demand.messageKey())));
        line.addClassName("rc-row");
        switch (demand.origin()) {
            case CLAIM -> {
                if (mayEnter()) {
                    line.add(enter(demand, answer.met()));
                }
            }
            case CONTRACT, SERVICE, FORM -> {
                if (!answer.met()) {
                    line.add(Links.to(
                            "contracts/" + claim.subject().contract(), UiTexts.text("letter.enterWithContract")));
                }
            }
            case COMPUTED -> {
                if (!answer.met()) {
                    line.add(Links.to(
                            "assessments/" + claim.subject().assessment(), UiTexts.text("letter.seeAssessment")));
                }
            }
        }
        return new ListItem(line);
    }

    private Button enter(Demand demand, boolean met) {
        Button button = new Button(
                UiTexts.text(met ? "register.edit" : "letter.enter"),
                event -> new ParticularDialog(claim, demand, forms, changed).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(
                UiTexts.text(met ? "register.edit" : "letter.enter") + ": " + UiTexts.text(demand.messageKey()));
        return button;
    }

    private static boolean mayEnter() {
        return CurrentUser.has(Role.VENDOR_MANAGER)
                || CurrentUser.has(Role.LEGAL)
                || CurrentUser.has(Role.FINANCE)
                || CurrentUser.has(Role.IT);
    }
}
