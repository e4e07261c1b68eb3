package io.recourse.ui.clause;

import com.vaadin.flow.component.select.Select;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.EvidenceWeight;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;

/** In what form the credit comes, and whose figures are believed. */
class FormFields extends FieldGroup {

    private final Select<CreditForm> form = choice("register.remedy.form", CreditForm.class);
    private final Select<EvidenceWeight> evidence = choice("register.remedy.evidence", EvidenceWeight.class);

    FormFields(RemedyTerms terms) {
        super("register.form.group.form");
        form.setValue(terms.form());
        evidence.setValue(terms.evidence());
        half(form, evidence);
        onChange(this::explain);
        explain();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("remedyTerms.form", form).field("remedyTerms.evidence", evidence);
    }

    CreditForm form() {
        return form.getValue();
    }

    EvidenceWeight evidence() {
        return evidence.getValue();
    }

    private void explain() {
        form.setHelperText(UiTexts.text("register.remedy.form.help." + form.getValue()));
        evidence.setHelperText(UiTexts.text("register.remedy.evidence.help." + evidence.getValue()));
    }
}
