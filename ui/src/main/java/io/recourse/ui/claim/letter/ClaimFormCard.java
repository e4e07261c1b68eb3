package io.recourse.ui.claim.letter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.letter.form.ClaimForm;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.ServiceResources;
import io.recourse.contract.Contract;
import io.recourse.contract.service.BoughtService;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.RegisterRights;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** On a contract's page: the form that the vendor requires of claims. */
public class ClaimFormCard extends SectionCard {

    /**
     * Makes it.
     *
     * @param changed hears when something was entered
     */
    public ClaimFormCard(Contract contract, List<BoughtService> services, ClaimForms forms, Runnable changed) {
        super(UiTexts.text("letter.form"));
        ClaimForm form = forms.of(contract.id());
        if (!form.entered()) {
            Paragraph note = new Paragraph(UiTexts.text("letter.form.assumed"));
            note.addClassName("rc-quiet");
            add(note);
        }
        add(facts(form, services, forms));
        if (RegisterRights.mayWrite()) {
            actions(new Button(
                    UiTexts.text("register.edit"),
                    Icons.of("edit"),
                    event -> new ClaimFormEditor(contract, form, services, forms, changed).open()));
        }
    }

    private static KeyValueList facts(ClaimForm form, List<BoughtService> services, ClaimForms forms) {
        KeyValueList facts = new KeyValueList()
                .fact(
                        UiTexts.text("letter.channel"),
                        UiTexts.text(form.channel().messageKey()))
                .fact(UiTexts.text("letter.recipient"), form.recipient())
                .fact(UiTexts.text("letter.subjectWords"), form.subjectWords())
                .fact(
                        UiTexts.text("letter.demands"),
                        UiTexts.beside(form.demands().stream()
                                .sorted()
                                .map(demand -> UiTexts.text(demand.messageKey()))
                                .toArray(String[]::new)))
                .fact(UiTexts.text("letter.language"), form.language().nativeName())
                .fact(UiTexts.text("letter.contactName"), form.contactName())
                .fact(UiTexts.text("letter.contactEmail"), form.contactEmail())
                .fact(UiTexts.text("letter.note"), form.note());
        for (BoughtService service : services) {
            ServiceResources resources = forms.resources(service.id());
            if (resources.identifiers() != null || resources.region() != null) {
                facts.fact(
                        UiTexts.text("letter.resourcesOf", service.name()),
                        UiTexts.beside(Stream.of(resources.identifiers(), resources.region())
                                .filter(Objects::nonNull)
                                .map(words -> words.replace("\n", UiTexts.text("register.list.comma")))
                                .toArray(String[]::new)));
            }
        }
        return facts;
    }
}
