package io.recourse.ui.claim;

import com.vaadin.flow.component.html.Span;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmounts;
import io.recourse.money.Money;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import org.jspecify.annotations.Nullable;

/** The amounts of a claim, kept apart. */
class AmountsCard extends SectionCard {

    AmountsCard(Claim claim) {
        super(UiTexts.text("claims.amounts"));
        ClaimAmounts amounts = claim.amounts();
        KeyValueList facts = new KeyValueList().fact(UiTexts.text("claims.computed"), ClaimTexts.granted(claim));
        if (claim.isMonetary()) {
            facts.fact(UiTexts.text("claims.claimed"), money(amounts.claimed()));
            if (amounts.offered() != null) {
                facts.fact(UiTexts.text("claims.offered"), money(amounts.offered()));
            }
            facts.fact(UiTexts.text("claims.approved"), money(amounts.approved()));
            if (amounts.contested() != null) {
                facts.fact(UiTexts.text("claims.contested"), money(amounts.contested()));
            }
            facts.fact(UiTexts.text("claims.credited"), money(amounts.credited()));
        } else {
            facts.fact(UiTexts.text("claims.quantity"), UiTexts.text("claims.quantity.text"));
        }
        if (amounts.lostCause() != null) {
            facts.fact(
                    UiTexts.text("claims.lost"),
                    new Span(money(amounts.lost())),
                    new Span(" · " + UiTexts.text(amounts.lostCause().messageKey())));
        }
        add(facts);
    }

    private static String money(@Nullable Money money) {
        return Formats.current().money(money);
    }
}
