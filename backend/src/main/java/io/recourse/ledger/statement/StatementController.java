package io.recourse.ledger.statement;

import io.recourse.access.Roles;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.statement.Statement.Place;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.web.Cursor;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statements of accounts in the API. */
@RestController
@RequestMapping("/api/v1/ledger")
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
@Tag(name = "Ledger")
class StatementController {

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    @GetMapping("/statements/{code}/{currency}")
    @Operation(summary = "An account of money over booking dates: opening, lines oldest first, closing")
    MoneyStatementJson money(
            @PathVariable String code,
            @PathVariable String currency,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Statement<Money> statement = statements.money(
                account(code), currency, new Statement.Span(from, to), place(cursor), Page.limit(limit));
        return new MoneyStatementJson(
                statement.account().code(),
                currency,
                from,
                to,
                statement.opening(),
                statement.debit(),
                statement.credit(),
                statement.closing(),
                lines(statement, Function.identity()),
                next(statement));
    }

    @GetMapping("/quantities/{code}")
    @Operation(summary = "An account of days, points or units over booking dates: opening, lines oldest first, closing")
    QuantityStatementJson quantity(
            @PathVariable String code,
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Statement<Quantity> statement = statements.quantity(
                account(code), unit, new Statement.Span(from, to), place(cursor), Page.limit(limit));
        return new QuantityStatementJson(
                statement.account().code(),
                statement.unit(),
                from,
                to,
                plain(statement.opening()),
                plain(statement.debit()),
                plain(statement.credit()),
                plain(statement.closing()),
                lines(statement, StatementController::plain),
                next(statement));
    }

    private static ChartAccount account(String code) {
        try {
            return ChartAccount.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("account", "ledger.invalid.account");
        }
    }

    private static @Nullable Place place(@Nullable String cursor) {
        Cursor position = Cursor.read(cursor, 2);
        return position == null ? null : new Place(position.date(0), position.number(1));
    }

    private static @Nullable String next(Statement<?> statement) {
        if (!statement.more()) {
            return null;
        }
        Place last = Place.of(statement.lines().getLast());
        return Cursor.of(last.bookingDate(), last.position()).text();
    }

    private static <A, J> List<LineJson<J>> lines(Statement<A> statement, Function<A, J> amount) {
        return statement.lines().stream()
                .map(line -> new LineJson<>(
                        line.position(),
                        line.entry(),
                        line.bookingDate(),
                        line.kind(),
                        line.description(),
                        line.claim(),
                        amount.apply(line.amount()),
                        amount.apply(line.balance())))
                .toList();
    }

    /** Decimals as text, like all numbers that are no counts. */
    private static String plain(Quantity quantity) {
        return quantity.amount().toPlainString();
    }

    record MoneyStatementJson(
            String account,
            String currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Money opening,
            Money debit,
            Money credit,
            Money closing,
            List<LineJson<Money>> items,
            @Nullable String nextCursor) {}

    record QuantityStatementJson(
            String account,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String opening,
            String debit,
            String credit,
            String closing,
            List<LineJson<String>> items,
            @Nullable String nextCursor) {}

    record LineJson<J>(
            long position,
            EntryId entry,
            LocalDate bookingDate,
            EntryKind kind,
            String description,
            @Nullable ClaimReference claim,
            J amount,
            J balance) {}
}
