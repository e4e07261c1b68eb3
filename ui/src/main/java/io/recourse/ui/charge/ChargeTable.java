package io.recourse.ui.charge;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.settlement.charge.ChargeLine;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of invoices, with what they sum to in each currency. */
public final class ChargeTable {

    private ChargeTable() {}

    /** The lines by invoice; never empty. */
    public static Component of(List<ChargeLine> lines) {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("charges.title"),
                UiTexts.text("charges.invoice"),
                UiTexts.text("charges.for"),
                UiTexts.text("charges.what"),
                ">" + UiTexts.text("charges.amount"));
        for (ChargeLine line : lines) {
            Span invoice = new Span(line.number());
            invoice.addClassName("rc-own-direction");
            invoice.getElement()
                    .setAttribute("title", UiTexts.text("charges.source", line.fileName(), line.fileSha256()));
            Span what = new Span(what(line));
            what.getElement().setAttribute("dir", "auto");
            table.row(
                    new Div(invoice, quiet(formats.date(line.issuedOn()))),
                    days(formats, line.from(), line.to()),
                    line.account() == null ? what : new Div(what, quiet(UiTexts.isolated(line.account()))),
                    new MoneyText(line.amount()));
        }
        Paragraph sum = new Paragraph(UiTexts.text("charges.sum", sums(lines)));
        Div both = new Div(table, sum);
        both.addClassName("rc-stack");
        return both;
    }

    /** What the lines sum to, each currency on its own and rounded once. */
    static String sums(List<ChargeLine> lines) {
        return UiTexts.beside(
                ChargeLine.sums(lines).stream().map(Formats.current()::money).toArray(String[]::new));
    }

    private static String what(ChargeLine line) {
        if (line.serviceName() != null) {
            return line.text() == null || line.text().equals(line.serviceName())
                    ? line.serviceName()
                    : UiTexts.beside(line.serviceName(), line.text());
        }
        return line.text() == null ? Formats.NONE : line.text();
    }

    private static String days(Formats formats, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return Formats.NONE;
        }
        return UiTexts.isolated(
                (from == null ? "" : formats.date(from)) + " – " + (to == null ? "" : formats.date(to)));
    }

    private static Span quiet(String text) {
        Span span = new Span(" " + text);
        span.addClassName("rc-quiet");
        return span;
    }
}
