package io.recourse.ui.loss;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.figures.LossGroup;
import io.recourse.claim.figures.LostClaim;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import java.util.stream.Stream;

/** The claims behind a sum of losses. */
class LostClaimGrid extends DataGrid<LostClaim> {

    LostClaimGrid() {
        super(UiTexts.text("losses.claims"), LostClaimGrid::identity);
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
        column("cause", UiTexts.text("losses.column.CAUSE"), LostClaimGrid::causeAndVoucher)
                .component(LostClaimGrid::causeWithLink)
                .sortBy(claim -> claim.cause());
        column("lostOn", UiTexts.text("losses.on"), claim -> Formats.current().date(claim.lostOn()))
                .sortBy(LostClaim::lostOn)
                .atEnd();
        column("lost", UiTexts.text("claims.lost"), LostClaimGrid::lost)
                .figures()
                .sortBy(claim -> claim.amount().minorUnits())
                .total(rows -> LossTexts.totals(LossGroup.of(rows, LossGroup.By.CAUSE)));
        card(claim -> new RowCard(
                        Links.to("claims/" + claim.id(), UiTexts.beside(claim.name(), claim.vendorName())),
                        new FigureText(lost(claim)))
                .rest(UiTexts.beside(claim.serviceName(), PeriodText.of(claim.periodLabel())))
                .rest(UiTexts.beside(cause(claim), Formats.current().date(claim.lostOn()))));
        allRows();
        tools("lost-claims");
    }

    private static String cause(LostClaim claim) {
        return UiTexts.text(claim.cause().messageKey());
    }

    /** A claim may have lost a part of what was agreed, and then vouchers that came for the rest. */
    private static String identity(LostClaim claim) {
        return claim.id()
                + (claim.voucher() == null ? "" : " " + claim.voucher().id());
    }

    private static String causeAndVoucher(LostClaim claim) {
        return UiTexts.beside(
                cause(claim), claim.voucher() == null ? null : claim.voucher().name());
    }

    private static Component causeWithLink(LostClaim claim) {
        LostClaim.ExpiredVoucher voucher = claim.voucher();
        boolean opens = Stream.of(Role.FINANCE, Role.AUDITOR, Role.VENDOR_MANAGER, Role.LEGAL)
                .anyMatch(CurrentUser::has);
        return voucher == null || !opens
                ? new Span(causeAndVoucher(claim))
                : Links.to("vouchers/" + voucher.id(), causeAndVoucher(claim));
    }

    private static String lost(LostClaim claim) {
        return LossTexts.lost(claim.amount(), claim.quantity());
    }
}
