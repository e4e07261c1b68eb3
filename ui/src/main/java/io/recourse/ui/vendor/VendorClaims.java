package io.recourse.ui.vendor;

import io.recourse.claim.Claim;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.Comparator;
import java.util.List;

/** Claims against a vendor that are not finished, the most urgent first. Hidden while there are none. */
class VendorClaims extends SectionCard {

    VendorClaims(List<Claim> claims) {
        super(UiTexts.text("register.claims.open"));
        Formats formats = Formats.current();
        List<Claim> open = claims.stream()
                .filter(claim -> !claim.status().isFinal())
                .sorted(Comparator.comparing(
                        claim -> claim.deadline().latest(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        setVisible(!open.isEmpty());
        DataTable table = new DataTable(
                UiTexts.text("register.claims.open"),
                UiTexts.text("register.claim"),
                UiTexts.text("register.fact.clause"),
                UiTexts.text("register.fact.state"),
                UiTexts.text("register.claim.latest"),
                ">" + UiTexts.text("register.claim.sought"));
        for (Claim claim : open) {
            table.row(
                    Links.to("claims/" + claim.id(), claim.name()),
                    UiTexts.beside(claim.subject().clauseTitle(), PeriodText.of(claim.periodLabel())),
                    UiTexts.text(claim.standing().messageKey()),
                    formats.date(claim.deadline().latest()),
                    new MoneyText(claim.amounts().sought()));
        }
        add(table);
    }
}
