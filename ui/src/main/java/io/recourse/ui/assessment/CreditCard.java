package io.recourse.ui.assessment;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.Entitlement;
import io.recourse.text.Message;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** The credit, step by step, as it is printed in the claim. */
class CreditCard extends SectionCard {

    CreditCard(Assessment one) {
        super(UiTexts.text("assessment.creditSteps"));
        Entitlement entitlement = one.entitlement();
        OrderedList steps = new OrderedList();
        steps.addClassName("rc-steps");
        for (Message step : entitlement.steps()) {
            steps.add(new ListItem(UiTexts.sentence(step)));
        }
        KeyValueList facts = new KeyValueList()
                .fact(UiTexts.text("assessment.fee"), new MoneyText(entitlement.fee()))
                .fact(UiTexts.text("assessment.credit"), new MoneyText(entitlement.credit()));
        if (entitlement.quantity() != null) {
            facts.fact(
                    UiTexts.text("assessment.quantity"),
                    entitlement.quantity().stripTrailingZeros().toPlainString());
            facts.fact(UiTexts.text("assessment.fairValue"), new MoneyText(entitlement.fairValue()));
        }
        add(facts, steps);
    }
}
