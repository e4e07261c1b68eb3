package io.recourse.reports.evidence.print;

import io.recourse.money.Money;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.evidence.facts.ClaimFacts.Part;
import io.recourse.reports.house.Wording;
import java.util.ArrayList;
import java.util.List;

/** The credit is that of all accounts: how much of it this claim asks for, and under which number the rest is claimed. */
final class PartsTable {

    private PartsTable() {}

    static Table of(Sheet sheet) {
        Money whole = sheet.facts().calculation().credit();
        Money sum = Money.zero(whole.currencyCode());
        List<Row> rows = new ArrayList<>();
        for (Part part : sheet.facts().parts()) {
            sum = sum.plus(part.amount());
            rows.add(row(sheet, part));
        }
        // Parts that rest on different revisions do not make up the credit of one of them.
        String total = sum.equals(whole) ? "evidence.part.sum" : "evidence.part.whole";
        rows.add(Row.total(
                Cell.strong(sheet.text(total)),
                Cell.of(""),
                Cell.strong(sheet.wording().money(whole))));
        return Table.of(
                sheet.text("evidence.parts.summary"),
                List.of(
                        Column.text(sheet.text("evidence.part.claim")),
                        Column.text(sheet.text("evidence.fact.account")),
                        Column.number(sheet.text("evidence.column.amount"))),
                rows);
    }

    private static Row row(Sheet sheet, Part part) {
        Wording wording = sheet.wording();
        String claim = wording.figure(part.claim().text());
        String amount = wording.money(part.amount());
        String state = part.own() ? "evidence.part.own" : part.claimed() ? "evidence.part.other" : "evidence.part.none";
        String account = part.account() == null
                ? sheet.text("evidence.part.noAccount")
                : wording.name(part.account().text());
        return Row.of(
                (part.own() ? Cell.strong(claim) : Cell.of(claim)).note(sheet.text(state)),
                Cell.of(account),
                part.own() ? Cell.strong(amount) : Cell.of(amount));
    }
}
