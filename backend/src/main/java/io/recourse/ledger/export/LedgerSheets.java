package io.recourse.ledger.export;

import io.recourse.access.AuditMasks;
import io.recourse.access.CurrentUser;
import io.recourse.ledger.Ageing;
import io.recourse.ledger.BookAnalysis;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.JournalWalk;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Posting;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.QuantityPosting;
import io.recourse.ledger.export.Sheet.Rows;
import io.recourse.ledger.statement.Statement;
import io.recourse.ledger.statement.Statement.Place;
import io.recourse.ledger.statement.Statements;
import io.recourse.money.Money;
import io.recourse.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills sheets with the books, in the reader's language. */
@Component
class LedgerSheets {

    private static final int PAGE = 5_000;

    private final Ledger ledger;
    private final BookAnalysis analysis;
    private final Statements statements;
    private final JournalWalk walk;
    private final AuditMasks words;

    LedgerSheets(Ledger ledger, BookAnalysis analysis, Statements statements, JournalWalk walk, AuditMasks words) {
        this.words = words;
        this.ledger = ledger;
        this.analysis = analysis;
        this.statements = statements;
        this.walk = walk;
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

    /** One row for each posting, oldest booking date first: what accounting systems import as a general journal. */
    Sheet journal(@Nullable LocalDate from, @Nullable LocalDate to) {
        return sheet(
                "journal",
                sheet -> walk.each(from, to, worth -> journalRows(sheet, worth)),
                "sequence",
                "bookingDate",
                "eventDate",
                "kind",
                "account",
                "name",
                "currency",
                "debit",
                "credit",
                "description",
                "claim",
                "vendor",
                "entry",
                "hash",
                "reportingCurrency",
                "reportingAmount");
    }

    private static void journalRows(Rows sheet, JournalWalk.Worth worth) {
        JournalEntry entry = worth.entry();
        Iterator<Money> converted = worth.reporting().iterator();
        for (Posting posting : entry.postings()) {
            journalRow(
                    sheet,
                    entry,
                    posting.account(),
                    posting.amount().currencyCode(),
                    side(posting.amount(), true),
                    side(posting.amount(), false),
                    converted.hasNext() ? converted.next() : null);
        }
        for (QuantityPosting posting : entry.quantities()) {
            journalRow(
                    sheet,
                    entry,
                    posting.account(),
                    posting.amount().unit(),
                    side(posting.amount(), true),
                    side(posting.amount(), false),
                    null);
        }
    }

    /** @param reporting in the reporting currency, positive for a debit; null while there is no rate */
    private static void journalRow(
            Rows sheet,
            JournalEntry entry,
            ChartAccount account,
            String unit,
            @Nullable BigDecimal debit,
            @Nullable BigDecimal credit,
            @Nullable Money reporting) {
        ClaimReference claim = entry.claim();
        sheet.row(
                entry.sequence(),
                entry.bookingDate(),
                entry.eventDate(),
                text(entry.kind().messageKey()),
                account.code(),
                name(account),
                unit,
                debit,
                credit,
                entry.description(),
                claim == null ? null : claim.number(),
                claim == null ? null : claim.vendorName(),
                entry.id().toString(),
                entry.seal() == null ? null : entry.seal().hash(),
                reporting == null ? null : reporting.currencyCode(),
                reporting == null ? null : reporting.toDecimal());
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

    private static @Nullable BigDecimal side(Money amount, boolean debit) {
        if (amount.isPositive() != debit) {
            return null;
        }
        return debit ? amount.toDecimal() : amount.negated().toDecimal();
    }

    private static @Nullable BigDecimal side(Quantity quantity, boolean debit) {
        if (quantity.isPositive() != debit) {
            return null;
        }
        return debit ? quantity.amount() : quantity.amount().negate();
    }

    private static Sheet sheet(String name, Consumer<Rows> filler, String... columns) {
        return new Sheet(
                name,
                Stream.of(columns)
                        .map(column -> text("ledger.export." + column))
                        .toList(),
                filler);
    }

    private static String name(ChartAccount account) {
        return text(account.messageKey());
    }

    private static String text(String key) {
        return Texts.get(CurrentUser.locale(), key);
    }
}
