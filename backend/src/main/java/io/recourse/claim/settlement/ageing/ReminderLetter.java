package io.recourse.claim.settlement.ageing;

import io.recourse.contract.Contract;
import io.recourse.money.Money;
import io.recourse.money.MoneySums;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes the reminder. Days are ISO and amounts carry their currency, so that no language reads them otherwise. */
final class ReminderLetter {

    private final Language language;
    private final int level;

    ReminderLetter(Language language, int level) {
        this.language = language;
        this.level = level;
    }

    String subject(Contract contract) {
        return text("settlement.reminder.subject." + level, contract.reference());
    }

    String body(Contract contract, List<AwaitedCredit> credits, String company) {
        StringJoiner letter = new StringJoiner("\n");
        letter.add(text("settlement.reminder.salutation", contract.vendorName()))
                .add("");
        letter.add(text("settlement.reminder.opening." + level, contract.reference()))
                .add("");
        for (AwaitedCredit credit : credits) {
            letter.add("- " + line(credit));
        }
        letter.add("").add(text("settlement.reminder.total", total(credits)));
        if (contract.accountNumber() != null) {
            letter.add(text("settlement.reminder.account", contract.accountNumber()));
        }
        letter.add("").add(text("settlement.reminder.request." + level)).add("");
        return letter.add(text("settlement.reminder.closing")).add(company).toString();
    }

    private String line(AwaitedCredit credit) {
        String reference = credit.reference();
        String name = reference == null
                ? credit.claim().name()
                : text("settlement.reminder.reference", credit.claim().name(), reference);
        return text(
                "settlement.reminder.line",
                name,
                credit.claim().subject().serviceName(),
                credit.claim().periodLabel(),
                amount(credit.open()),
                credit.approvedOn().toString(),
                credit.dueOn().toString());
    }

    private static String total(List<AwaitedCredit> credits) {
        return MoneySums.of(credits.stream().map(AwaitedCredit::open)).values().stream()
                .map(ReminderLetter::amount)
                .collect(Collectors.joining(" + "));
    }

    private static String amount(Money money) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        int decimals = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return money.currencyCode() + " " + format.format(money.toDecimal());
    }

    private String text(String key, Object... arguments) {
        return Texts.get(language.locale(), key, arguments);
    }
}
