package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Posting;
import io.recourse.money.Money;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entries as bookkeepers draw them: an account as a T, debits at its start, credits at its end, the balance below. */
public class TAccounts extends Div {

    /** Draws every account that the entries touch, money before memorandum. */
    public TAccounts(List<JournalEntry> entries) {
        addClassName("rc-taccounts");
        Map<String, List<Line>> accounts = new TreeMap<>();
        entries.stream()
                .sorted(Comparator.comparingLong(JournalEntry::sequence))
                .forEach(entry -> entry.postings()
                        .forEach(posting -> accounts.computeIfAbsent(
                                        posting.account().code() + " "
                                                + posting.amount().currencyCode(),
                                        key -> new ArrayList<>())
                                .add(new Line(entry, posting))));
        accounts.values().forEach(lines -> add(account(lines)));
    }

    private record Line(JournalEntry entry, Posting posting) {}

    private static Component account(List<Line> lines) {
        ChartAccount account = lines.getFirst().posting().account();
        Money zero = new Money(0, lines.getFirst().posting().amount().currency());
        Money balance = lines.stream().map(line -> line.posting().amount()).reduce(zero, Money::plus);
        Div debits = side("ledger.debit");
        Div credits = side("ledger.credit");
        lines.forEach(line -> (line.posting().isDebit() ? debits : credits).add(line(line)));
        Div sides = new Div(debits, credits);
        sides.addClassName("rc-taccount-sides");
        Span title = new Span(account.code() + " " + UiTexts.text(account.messageKey()));
        title.addClassName("rc-taccount-title");
        Div foot = new Div(
                new Span(UiTexts.text("ledger.balance")),
                new FigureText(Formats.current().money(balance)));
        foot.addClassName("rc-taccount-foot");
        Div drawn = new Div(title, sides, foot);
        drawn.addClassName("rc-taccount");
        drawn.getElement().setAttribute("role", "group");
        drawn.getElement().setAttribute("aria-label", title.getText());
        return drawn;
    }

    private static Div side(String key) {
        Span name = new Span(UiTexts.text(key));
        name.addClassName("rc-quiet");
        Div side = new Div(name);
        side.addClassName("rc-taccount-side");
        return side;
    }

    private static Component line(Line line) {
        Money amount = line.posting().amount();
        Money shown = line.posting().isDebit() ? amount : amount.negated();
        Div row = new Div(
                LedgerLinks.entry(
                        line.entry().id(), Formats.current().date(line.entry().eventDate())),
                new FigureText(Formats.current().amount(shown)));
        row.addClassName("rc-taccount-line");
        row.getElement().setAttribute("title", UiTexts.text(line.entry().kind().messageKey()));
        return row;
    }
}
