package io.recourse.ledger.statement;

import io.recourse.access.Roles;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.statement.QuantityStatements.Place;
import io.recourse.text.InvalidInput;
import io.recourse.web.Cursor;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statements of days, points and units in the API. */
@RestController
@RequestMapping("/api/v1/ledger/quantities")
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
@Tag(name = "Ledger")
class QuantityStatementController {

    private final QuantityStatements statements;

    QuantityStatementController(QuantityStatements statements) {
        this.statements = statements;
    }

    @GetMapping("/{code}")
    @Operation(summary = "An account of days, points or units over booking dates: opening, lines oldest first, closing")
    StatementJson of(
            @PathVariable String code,
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Cursor position = Cursor.read(cursor, 2);
        Place after = position == null ? null : new Place(position.date(0), position.number(1));
        QuantityStatement statement =
                statements.of(account(code), unit, new QuantityStatement.Span(from, to), after, Page.limit(limit));
        return StatementJson.of(statement);
    }

    private static ChartAccount account(String code) {
        try {
            return ChartAccount.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("account", "ledger.invalid.account");
        }
    }

    /** Decimals as text, like all numbers that are no counts. */
    record StatementJson(
            String account,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String opening,
            String debit,
            String credit,
            String closing,
            List<LineJson> items,
            @Nullable String nextCursor) {

        static StatementJson of(QuantityStatement statement) {
            List<QuantityStatement.Line> lines = statement.lines();
            return new StatementJson(
                    statement.account().code(),
                    statement.opening().unit(),
                    statement.span().from(),
                    statement.span().to(),
                    plain(statement.opening()),
                    plain(statement.debit()),
                    plain(statement.credit()),
                    plain(statement.closing()),
                    lines.stream().map(LineJson::of).toList(),
                    statement.more()
                            ? Cursor.of(
                                            lines.getLast().bookingDate(),
                                            lines.getLast().position())
                                    .text()
                            : null);
        }
    }

    record LineJson(
            long position,
            EntryId entry,
            LocalDate bookingDate,
            EntryKind kind,
            String description,
            @Nullable ClaimReference claim,
            String amount,
            String balance) {

        static LineJson of(QuantityStatement.Line line) {
            return new LineJson(
                    line.position(),
                    line.entry(),
                    line.bookingDate(),
                    line.kind(),
                    line.description(),
                    line.claim(),
                    plain(line.amount()),
                    plain(line.balance()));
        }
    }

    private static String plain(Quantity quantity) {
        return quantity.amount().toPlainString();
    }
}
