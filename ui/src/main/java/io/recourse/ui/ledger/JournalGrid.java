package io.recourse.ui.ledger;

import com.vaadin.flow.component.html.Span;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Posting;
import io.recourse.money.Money;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.stream.Collectors;

/** Entries in rows: what was debited and credited in one line. */
class JournalGrid extends DataGrid<JournalEntry> {

    JournalGrid() {
        super(UiTexts.text("ledger.journal"), JournalEntry::id);
        column(
                        "sequence",
                        UiTexts.text("ledger.sequence"),
                        entry -> Formats.current().number(entry.sequence()))
                .component(entry -> Links.to(path(entry), Formats.current().number(entry.sequence())))
                .sortBy(JournalEntry::sequence);
        column(
                        "date",
                        UiTexts.text("ledger.eventDate"),
                        entry -> Formats.current().date(entry.bookingDate()))
                .figures()
                .sortBy(JournalEntry::bookingDate);
        column(
                        "kind",
                        UiTexts.text("ledger.entryKind"),
                        entry -> UiTexts.text(entry.kind().messageKey()))
                .sortByText();
        column("claim", UiTexts.text("ledger.claim"), JournalGrid::claim)
                .component(entry -> entry.claim() == null ? new Span(Formats.NONE) : LedgerLinks.claim(entry.claim()))
                .sortByText();
        column("vendor", UiTexts.text("ledger.vendor"), JournalGrid::vendor)
                .sortByText()
                .grow();
        side("debit", true);
        side("credit", false);
        column(
                        "amount",
                        UiTexts.text("ledger.amount"),
                        entry -> Formats.current().money(amount(entry)))
                .figures()
                .sortBy(entry -> amount(entry).minorUnits());
        column("state", UiTexts.text("ledger.state"), JournalGrid::state).component(JournalGrid::badge);
        column("by", UiTexts.text("ledger.bookedBy"), JournalEntry::bookedBy).optional();
        card(entry -> new RowCard(
                        Links.to(path(entry), UiTexts.text(entry.kind().messageKey())), new MoneyText(amount(entry)))
                .rest(Formats.current().date(entry.bookingDate()) + " · " + claim(entry) + " · " + vendor(entry))
                .rest(accounts(entry, true) + " / " + accounts(entry, false)));
        tools("journal");
    }

    private void side(String key, boolean debit) {
        column(key, UiTexts.text("ledger." + key), entry -> codes(entry, debit))
                .component(entry -> {
                    FigureText codes = new FigureText(codes(entry, debit));
                    codes.getElement().setAttribute("title", accounts(entry, debit));
                    return codes;
                })
                .sortByText();
    }

    private static String codes(JournalEntry entry, boolean debit) {
        return entry.postings().stream()
                .filter(posting -> posting.isDebit() == debit)
                .map(posting -> posting.account().code())
                .collect(Collectors.joining(", "));
    }

    private static String path(JournalEntry entry) {
        return "ledger/entries/" + entry.id();
    }

    private static String claim(JournalEntry entry) {
        ClaimReference claim = entry.claim();
        return claim == null ? Formats.NONE : claim.number();
    }

    private static String vendor(JournalEntry entry) {
        ClaimReference claim = entry.claim();
        return claim == null ? Formats.NONE : claim.vendorName();
    }

    private static String accounts(JournalEntry entry, boolean debit) {
        return entry.postings().stream()
                .filter(posting -> posting.isDebit() == debit)
                .map(posting -> posting.account().code() + " "
                        + UiTexts.text(posting.account().messageKey()))
                .collect(Collectors.joining(", "));
    }

    private static Money amount(JournalEntry entry) {
        Money zero = new Money(0, entry.postings().getFirst().amount().currency());
        return entry.postings().stream()
                .filter(Posting::isDebit)
                .map(Posting::amount)
                .reduce(zero, Money::plus);
    }

    private static String state(JournalEntry entry) {
        if (entry.reversedBy() != null) {
            return UiTexts.text("ledger.state.reversed");
        }
        return UiTexts.text(entry.seal() == null ? "ledger.state.waiting" : "ledger.state.sealed");
    }

    private static Badge badge(JournalEntry entry) {
        Tone tone = entry.reversedBy() != null ? Tone.EXCLUDED : entry.seal() == null ? Tone.AT_RISK : Tone.MET;
        return new Badge(tone, state(entry));
    }
}
