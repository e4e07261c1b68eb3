package io.recourse.ui.home;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Seal;
import io.recourse.ledger.TrialBalance;
import io.recourse.money.Money;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.Currency;

/** Does the trial balance come to zero in each currency, and how far is the chain sealed? */
@SpringComponent
class BooksTile {

    private final Ledger ledger;

    BooksTile(Ledger ledger) {
        this.ledger = ledger;
    }

    StatTile tile() {
        TrialBalance balance = ledger.trialBalance(null);
        boolean zero = balance.currencies().stream().allMatch(currency -> isZero(balance, currency));
        long sealed = ledger.head().map(Seal::position).orElse(0L);
        return new StatTile(
                        UiTexts.text("home.books"),
                        new Span(UiTexts.text(zero ? "home.books.zero" : "home.books.off")),
                        "ledger")
                .note(UiTexts.text("home.books.note", Formats.current().number(sealed)))
                .tone(zero ? Tone.MET : Tone.MISSED);
    }

    private static boolean isZero(TrialBalance balance, Currency currency) {
        return isZero(balance, currency, true) && isZero(balance, currency, false);
    }

    private static boolean isZero(TrialBalance balance, Currency currency, boolean memorandum) {
        return balance.lines(currency, memorandum).stream()
                .map(TrialBalance.Line::balance)
                .reduce(new Money(0, currency), Money::plus)
                .isZero();
    }
}
