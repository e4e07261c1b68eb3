package io.recourse.ui.charge;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.settlement.charge.ChargeLine;
import io.recourse.claim.settlement.charge.ChargeLines;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import io.recourse.ui.claim.ClaimPageCard;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;

/** The fee that the credit is of, beside what the vendor charged for that service, account and time. */
@SpringComponent
@Order(110)
class FeeBaseCard implements ClaimPageCard {

    private final ChargeLines charges;
    private final AssessmentService assessments;

    FeeBaseCard(ChargeLines charges, AssessmentService assessments) {
        this.charges = charges;
        this.assessments = assessments;
    }

    @Override
    public Column column() {
        return Column.REFERENCE;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        SectionCard card = new SectionCard(UiTexts.text("charges.base"));
        Money fee = assessments
                .detail(claim.subject().assessment())
                .assessment()
                .entitlement()
                .fee();
        card.add(new KeyValueList()
                .fact(UiTexts.text("charges.fee"), Formats.current().money(fee)));
        Interval period = claim.deadline().period();
        ZoneId zone = claim.deadline().zone();
        List<ChargeLine> lines = charges.chargeLinesOf(
                claim.subject().service(),
                claim.subject().account(),
                LocalDate.ofInstant(period.from(), zone),
                LocalDate.ofInstant(period.to().minusNanos(1), zone));
        card.add(lines.isEmpty() ? new Paragraph(UiTexts.text("charges.none")) : ChargeTable.of(lines));
        return card;
    }
}
