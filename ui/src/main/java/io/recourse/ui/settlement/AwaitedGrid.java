package io.recourse.ui.settlement;

import io.recourse.claim.settlement.ageing.AwaitedCredit;
import io.recourse.claim.settlement.ageing.SentReminder;
import io.recourse.ui.claim.ClaimTexts;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.Comparator;

/** Awaited credits in rows, the longest overdue first, with sums per currency below. */
class AwaitedGrid extends DataGrid<AwaitedCredit> {

    AwaitedGrid() {
        super(UiTexts.text("settlement.awaited"), credit -> credit.claim().id());
        column(
                        "claim",
                        UiTexts.text("settlement.claim"),
                        credit -> credit.claim().name())
                .link(AwaitedGrid::path)
                .sortByText();
        column(
                        "vendor",
                        UiTexts.text("settlement.vendor"),
                        credit -> credit.claim().subject().vendorName())
                .sortByText()
                .grow();
        column(
                        "contract",
                        UiTexts.text("settlement.contract"),
                        credit -> credit.claim().subject().contractReference())
                .link(credit -> "contracts/" + credit.claim().subject().contract())
                .sortByText();
        column(
                        "status",
                        UiTexts.text("settlement.claimStatus"),
                        credit -> UiTexts.text(credit.claim().status().messageKey()))
                .component(credit -> ClaimTexts.status(credit.claim().status()))
                .sortByText();
        column(
                        "approved",
                        UiTexts.text("settlement.approvedOn"),
                        credit -> Formats.current().date(credit.approvedOn()))
                .figures()
                .sortBy(AwaitedCredit::approvedOn);
        column(
                        "due",
                        UiTexts.text("settlement.dueOn"),
                        credit -> Formats.current().date(credit.dueOn()))
                .figures()
                .sortBy(AwaitedCredit::dueOn);
        column("overdue", UiTexts.text("settlement.overdue"), AwaitedGrid::overdue)
                .component(AwaitedGrid::badge)
                .sortBy(AwaitedCredit::daysOverdue);
        column(
                        "band",
                        UiTexts.text("settlement.age"),
                        credit -> UiTexts.text(credit.band().messageKey()))
                .optional()
                .sortBy(AwaitedCredit::band);
        column("reminder", UiTexts.text("settlement.reminder"), AwaitedGrid::reminder)
                .sortByText();
        column(
                        "open",
                        UiTexts.text("settlement.open"),
                        credit -> Formats.current().money(credit.open()))
                .figures()
                .sortable(Comparator.comparing(
                                (AwaitedCredit credit) -> credit.open().currencyCode())
                        .thenComparing(credit -> credit.open().minorUnits()))
                .total(rows -> SettlementTexts.sums(rows, AwaitedCredit::open));
        card(credit -> new RowCard(Links.to(path(credit), credit.claim().name()), new MoneyText(credit.open()))
                .rest(UiTexts.beside(
                        credit.claim().subject().vendorName(), Formats.current().date(credit.dueOn())))
                .rest(badge(credit)));
        tools("awaited-credits");
    }

    private static String path(AwaitedCredit credit) {
        return "claims/" + credit.claim().id();
    }

    private static String overdue(AwaitedCredit credit) {
        return credit.isOverdue()
                ? UiTexts.text("settlement.overdue.days", credit.daysOverdue())
                : UiTexts.text("settlement.inTime", -credit.daysOverdue());
    }

    private static Badge badge(AwaitedCredit credit) {
        return new Badge(credit.isOverdue() ? Tone.MISSED : Tone.INFO, overdue(credit));
    }

    private static String reminder(AwaitedCredit credit) {
        SentReminder reminder = credit.reminder();
        return reminder == null
                ? Formats.NONE
                : UiTexts.text(
                        "settlement.reminder.sent",
                        reminder.level(),
                        Formats.current().date(reminder.sentOn()));
    }
}
