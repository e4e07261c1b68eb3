package io.recourse.ui.loss;

import io.recourse.claim.figures.LossGroup;
import io.recourse.claim.figures.LostClaim;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;

/** The claims behind a sum of losses. */
class LostClaimGrid extends DataGrid<LostClaim> {

    LostClaimGrid() {
        super(UiTexts.text("losses.claims"), LostClaim::id);
        column("claim", UiTexts.text("home.claim"), LostClaim::name)
                .link(claim -> "claims/" + claim.id())
                .sortByText();
        column("vendor", UiTexts.text("claims.vendor"), LostClaim::vendorName)
                .link(claim -> "vendors/" + claim.vendor())
                .sortByText();
        column("service", UiTexts.text("claims.service"), LostClaim::serviceName)
                .width("8rem")
                .grow();
        column("clause", UiTexts.text("claims.clause"), LostClaim::clauseTitle).optional();
        column("period", UiTexts.text("claims.period"), claim -> PeriodText.of(claim.periodLabel()))
                .sortByText();
        column("cause", UiTexts.text("losses.column.CAUSE"), LostClaimGrid::cause)
                .sortBy(claim -> claim.cause());
        column("lostOn", UiTexts.text("losses.on"), claim -> Formats.current().date(claim.lostOn()))
                .sortBy(LostClaim::lostOn)
                .atEnd();
        column("lost", UiTexts.text("claims.lost"), LostClaimGrid::lost)
                .figures()
                .sortBy(claim -> claim.amount().minorUnits())
                .total(rows -> LossTexts.totals(LossGroup.of(rows, LossGroup.By.CAUSE)));
        card(claim -> new RowCard(
                        Links.to("claims/" + claim.id(), claim.name() + " · " + claim.vendorName()),
                        new FigureText(lost(claim)))
                .rest(claim.serviceName() + " · " + PeriodText.of(claim.periodLabel()))
                .rest(cause(claim) + " · " + Formats.current().date(claim.lostOn())));
        allRows();
        tools("lost-claims");
    }

    private static String cause(LostClaim claim) {
        return UiTexts.text(claim.cause().messageKey());
    }

    private static String lost(LostClaim claim) {
        return LossTexts.lost(claim.amount(), claim.quantity());
    }
}
