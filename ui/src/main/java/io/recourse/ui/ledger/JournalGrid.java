package io.recourse.ui.ledger;

import com.vaadin.flow.component.html.Span;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Posting;
import io.recourse.ledger.QuantityPosting;
import io.recourse.money.Money;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        column("amount", UiTexts.text("ledger.amount"), JournalGrid::amount)
                .figures()
                .sortBy(JournalGrid::size);
        column("state", UiTexts.text("ledger.state"), JournalGrid::state).component(JournalGrid::badge);
        column("by", UiTexts.text("ledger.bookedBy"), JournalEntry::bookedBy).optional();
        card(entry -> new RowCard(
                        Links.to(path(entry), UiTexts.text(entry.kind().messageKey())), new FigureText(amount(entry)))
                .rest(UiTexts.beside(Formats.current().date(entry.bookingDate()), claim(entry), vendor(entry)))
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
        return accountsOf(entry, debit).map(ChartAccount::code).collect(Collectors.joining(", "));
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
        return accountsOf(entry, debit)
                .map(account -> account.code() + " " + UiTexts.text(account.messageKey()))
                .collect(Collectors.joining(", "));
    }

    private static String amount(JournalEntry entry) {
        return entry.quantities().isEmpty()
                ? Formats.current().money(debits(entry))
                : QuantityTexts.text(entry.quantities().getFirst().amount());
    }

    private static BigDecimal size(JournalEntry entry) {
        return entry.quantities().isEmpty()
                ? debits(entry).toDecimal()
                : entry.quantities().getFirst().amount().amount();
    }

    private static Money debits(JournalEntry entry) {
        Money zero = new Money(0, entry.postings().getFirst().amount().currency());
        return entry.postings().stream()
                .filter(Posting::isDebit)
                .map(Posting::amount)
                .reduce(zero, Money::plus);
    }

    /** Accounts of money or of quantities: an entry touches the one or the other. */
    private static Stream<ChartAccount> accountsOf(JournalEntry entry, boolean debit) {
        return Stream.concat(
                entry.postings().stream()
                        .filter(posting -> posting.isDebit() == debit)
                        .map(Posting::account),
                entry.quantities().stream()
                        .filter(posting -> posting.isDebit() == debit)
                        .map(QuantityPosting::account));
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
