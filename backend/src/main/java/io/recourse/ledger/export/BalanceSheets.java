package io.recourse.ledger.export;

import static io.recourse.ledger.export.SheetTexts.name;
import static io.recourse.ledger.export.SheetTexts.sheet;
import static io.recourse.ledger.export.SheetTexts.text;

import io.recourse.ledger.Ageing;
import io.recourse.ledger.BookAnalysis;
import io.recourse.ledger.Ledger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills sheets with what stands on accounts and what moved on them. */
@Component
class BalanceSheets {

    private final Ledger ledger;
    private final BookAnalysis analysis;

    BalanceSheets(Ledger ledger, BookAnalysis analysis) {
        this.ledger = ledger;
        this.analysis = analysis;
    }

    Sheet trialBalance(@Nullable LocalDate asOf) {
        return sheet(
                "trial-balance",
                sheet -> {
                    ledger.trialBalance(asOf)
                            .lines()
                            .forEach(line -> sheet.row(
                                    line.account().code(),
                                    name(line.account()),
                                    text(line.account().kind().messageKey()),
                                    line.currency().getCurrencyCode(),
                                    line.debit().toDecimal(),
                                    line.credit().toDecimal(),
                                    line.balance().toDecimal()));
                    ledger.quantities(asOf)
                            .forEach(line -> sheet.row(
                                    line.account().code(),
                                    name(line.account()),
                                    text(line.account().kind().messageKey()),
                                    line.balance().unit(),
                                    line.debit().amount(),
                                    line.credit().amount(),
                                    line.balance().amount()));
                },
                "account",
                "name",
                "kind",
                "currency",
                "debit",
                "credit",
                "balance");
    }

    /** Every account in the reporting currency, as far as entries were converted. */
    Sheet functional(@Nullable LocalDate asOf) {
        return sheet(
                "reporting-currency",
                sheet -> analysis.inReportingCurrency(asOf)
                        .forEach(line -> sheet.row(
                                line.account().code(),
                                name(line.account()),
                                text(line.account().kind().messageKey()),
                                line.balance().currencyCode(),
                                line.balance().toDecimal())),
                "account",
                "name",
                "kind",
                "currency",
                "balance");
    }

    Sheet movement(LocalDate from, LocalDate to) {
        return sheet(
                "movement",
                sheet -> analysis.byMonthAndVendor(from, to)
                        .lines()
                        .forEach(line -> sheet.row(
                                line.month().toString(),
                                line.vendorName(),
                                line.account().code(),
                                name(line.account()),
                                line.debit().currencyCode(),
                                line.debit().toDecimal(),
                                line.credit().toDecimal(),
                                line.net().toDecimal())),
                "month",
                "vendor",
                "account",
                "name",
                "currency",
                "debit",
                "credit",
                "net");
    }

    Sheet ageing(LocalDate asOf) {
        return sheet(
                "ageing",
                sheet -> {
                    Ageing ageing = analysis.ageing(asOf);
                    ageing.lines()
                            .forEach(line -> sheet.row(
                                    line.claim().number(),
                                    line.claim().vendorName(),
                                    line.account().code(),
                                    line.since(),
                                    line.days(asOf),
                                    text(ageing.bucket(line).messageKey()),
                                    line.open().currencyCode(),
                                    line.open().toDecimal()));
                },
                "claim",
                "vendor",
                "account",
                "since",
                "days",
                "span",
                "currency",
                "open");
    }
}
