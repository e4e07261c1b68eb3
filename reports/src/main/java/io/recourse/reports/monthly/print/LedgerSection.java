package io.recourse.reports.monthly.print;

import io.recourse.ledger.RegisterHead;
import io.recourse.money.Money;
import io.recourse.reports.document.Callout;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import io.recourse.reports.monthly.figures.MonthlyFigures.AccountLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.LedgerFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For finance: movement of each account by currency, the trial balance, and the heads of the hash chains. */
record LedgerSection(MonthlyFigures figures, Wording wording) {

    void write(DocumentWriter writer) {
        LedgerFacts ledger = figures.ledger();
        writer.heading(1, wording.text("ledger.title"), 160);
        writer.paragraph(wording.text("ledger.lead"), Styles.BODY);
        writer.space(8);
        if (ledger.accounts().isEmpty()) {
            writer.paragraph(wording.text("ledger.empty"), Styles.BODY);
            registers(writer, ledger.registers());
        } else {
            writer.add(balance(ledger.accounts()));
            writer.space(8);
            writer.paragraph(wording.text("ledger.entries", wording.count(ledger.entries())), Styles.NOTE);
            if (ledger.sealed() > 0) {
                String head =
                        wording.text("ledger.head", wording.count(ledger.sealed()), wording.figure(ledger.head()));
                writer.paragraph(head, Styles.NOTE);
            }
            registers(writer, ledger.registers());
            writer.space(6);
            writer.add(table(ledger.accounts()));
        }
    }

    /** Named as in the database, so that a line can be copied to where heads are looked for. */
    private void registers(DocumentWriter writer, List<RegisterHead> heads) {
        for (RegisterHead head : heads) {
            writer.paragraph(
                    wording.text(
                            "ledger.register",
                            wording.figure(head.register()),
                            wording.count(head.position()),
                            wording.figure(head.hash())),
                    Styles.NOTE);
        }
    }

    private Table table(List<AccountLine> accounts) {
        List<Row> rows = new ArrayList<>();
        byCurrency(accounts).forEach((currency, lines) -> {
            rows.add(Row.group(wording.figure(currency)));
            lines.forEach(line -> rows.add(row(line)));
            rows.add(total(lines));
        });
        return Table.of(
                wording.text("ledger.summary"),
                List.of(
                        Column.brief(wording.text("column.account")),
                        Column.text(wording.text("column.accountName")),
                        Column.number(wording.text("column.opening")),
                        Column.number(wording.text("column.debit")),
                        Column.number(wording.text("column.creditSide")),
                        Column.number(wording.text("column.closing"))),
                rows);
    }

    private static TreeMap<String, List<AccountLine>> byCurrency(List<AccountLine> accounts) {
        return accounts.stream()
                .collect(Collectors.groupingBy(
                        line -> line.closing().currencyCode(), TreeMap::new, Collectors.toList()));
    }

    private Row row(AccountLine line) {
        return Row.of(
                Cell.of(wording.figure(line.code())),
                Cell.of(wording.term("account", line.code())),
                Cell.of(wording.amount(line.opening())),
                Cell.of(wording.amount(line.debit())),
                Cell.of(wording.amount(line.credit())),
                Cell.of(wording.amount(line.closing())));
    }

    private Row total(List<AccountLine> lines) {
        String currency = lines.getFirst().closing().currencyCode();
        Money opening = Money.zero(currency);
        Money debit = Money.zero(currency);
        Money credit = Money.zero(currency);
        Money closing = Money.zero(currency);
        for (AccountLine line : lines) {
            opening = opening.plus(line.opening());
            debit = debit.plus(line.debit());
            credit = credit.plus(line.credit());
            closing = closing.plus(line.closing());
        }
        return Row.total(
                Cell.of(""),
                Cell.of(wording.text("ledger.total")),
                Cell.of(wording.amount(opening)),
                Cell.of(wording.amount(debit)),
                Cell.of(wording.amount(credit)),
                Cell.of(wording.amount(closing)));
    }

    private Callout balance(List<AccountLine> accounts) {
        boolean balanced = byCurrency(accounts).values().stream().allMatch(LedgerSection::balances);
        return balanced
                ? Callout.of(wording.text("ledger.balanced"), Tone.GOOD)
                : Callout.of(wording.text("ledger.unbalanced"), Tone.BAD);
    }

    private static boolean balances(List<AccountLine> lines) {
        long moved = 0;
        long closing = 0;
        for (AccountLine line : lines) {
            moved += line.debit().minorUnits() - line.credit().minorUnits();
            closing += line.closing().minorUnits();
        }
        return moved == 0 && closing == 0;
    }
}
