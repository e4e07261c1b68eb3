package io.recourse.ledger.export;

import static io.recourse.ledger.export.SheetTexts.sheet;
import static io.recourse.ledger.export.SheetTexts.text;

import io.recourse.access.AuditMasks;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.export.Sheet.Rows;
import io.recourse.ledger.statement.Statement;
import io.recourse.ledger.statement.Statement.Place;
import io.recourse.ledger.statement.Statements;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills sheets with the statements of accounts, page by page as they are read. */
@Component
class StatementSheets {

    private static final int PAGE = 5_000;

    private final Statements statements;
    private final AuditMasks words;

    StatementSheets(Statements statements, AuditMasks words) {
        this.statements = statements;
        this.words = words;
    }

    /** An account of money: opening, each line, closing. */
    Sheet money(ChartAccount account, String currency, Statement.Span span) {
        return statement(
                account,
                currency,
                sheet ->
                        fill(sheet, place -> statements.money(account, currency, span, place, PAGE), Money::toDecimal));
    }

    /** An account of days, points or units: opening, each line, closing. */
    Sheet quantity(ChartAccount account, String unit, Statement.Span span) {
        return statement(
                account,
                unit.replaceAll("[^A-Za-z0-9]+", "-"),
                sheet -> fill(
                        sheet, place -> statements.quantity(account, unit, span, place, PAGE), Quantity::amount, unit),
                "unit");
    }

    private static Sheet statement(ChartAccount account, String unit, Consumer<Rows> filler, String... further) {
        return sheet(
                "account-" + account.code() + "-" + unit,
                filler,
                Stream.concat(
                                Stream.of(
                                        "position",
                                        "bookingDate",
                                        "kind",
                                        "claim",
                                        "vendor",
                                        "description",
                                        "debit",
                                        "credit",
                                        "balance"),
                                Stream.of(further))
                        .toArray(String[]::new));
    }

    /** @param further what stands at the end of each row */
    private <A> void fill(
            Rows sheet,
            Function<@Nullable Place, Statement<A>> parts,
            Function<A, BigDecimal> decimal,
            String... further) {
        UnaryOperator<String> mask = words.forFiles();
        Statement<A> part = parts.apply(null).worded(mask);
        sum(sheet, "ledger.statement.opening", part.span().from(), decimal.apply(part.opening()), further);
        while (true) {
            for (Statement.Line<A> line : part.lines()) {
                BigDecimal amount = decimal.apply(line.amount());
                row(
                        sheet,
                        further,
                        line.position(),
                        line.bookingDate(),
                        text(line.kind().messageKey()),
                        line.claim() == null ? null : line.claim().number(),
                        line.claim() == null ? null : line.claim().vendorName(),
                        line.description(),
                        amount.signum() > 0 ? amount : null,
                        amount.signum() > 0 ? null : amount.negate(),
                        decimal.apply(line.balance()));
            }
            if (!part.more()) {
                break;
            }
            part = parts.apply(Place.of(part.lines().getLast())).worded(mask);
        }
        sum(sheet, "ledger.statement.closing", part.span().to(), decimal.apply(part.closing()), further);
    }

    private static void sum(Rows sheet, String key, @Nullable LocalDate day, BigDecimal balance, String... further) {
        row(sheet, further, null, day, text(key), null, null, null, null, null, balance);
    }

    private static void row(Rows sheet, String[] further, @Nullable Object... cells) {
        sheet.row(Stream.concat(Arrays.stream(cells), Arrays.stream(further)).toArray());
    }
}
