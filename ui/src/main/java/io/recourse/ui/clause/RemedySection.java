package io.recourse.ui.clause;

import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.EarnBack;
import io.recourse.contract.terms.EvidenceWeight;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.ui.component.FormErrors;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What surrounds the credit: caps, form, earn-back, the right to terminate, and whose figures are believed. */
class RemedySection extends FormSection {

    private final FormFields form;
    private final CapFields caps;
    private final EarnBackFields earnBack;
    private final TerminationFields termination;

    RemedySection(@Nullable RemedyTerms given, Currency currency) {
        super("register.form.remedy");
        RemedyTerms terms = given == null ? RemedyTerms.DEFAULT : given;
        form = new FormFields(terms);
        caps = new CapFields(terms.caps(), currency.getCurrencyCode());
        earnBack = new EarnBackFields(terms.earnBack());
        termination = new TerminationFields(terms.termination());
        whole(form, caps, earnBack, termination);
    }

    @Override
    void name(FormErrors errors) {
        groups().forEach(group -> group.name(errors));
    }

    @Override
    void onChange(Runnable listener) {
        groups().forEach(group -> group.onChange(listener));
    }

    /** Throws InvalidInput that names the fields without the path. */
    RemedyTerms terms() {
        Pieces pieces = new Pieces();
        CreditCaps limits = pieces.of("caps", caps::caps);
        EarnBack back = pieces.of("earnBack", earnBack::earnBack);
        TerminationRight right = pieces.of("termination", termination::right);
        pieces.finish();
        CreditForm chosen = form.form();
        EvidenceWeight weight = form.evidence();
        return new RemedyTerms(Objects.requireNonNull(limits), chosen, back, right, weight);
    }

    private List<FieldGroup> groups() {
        return List.of(form, caps, earnBack, termination);
    }
}
