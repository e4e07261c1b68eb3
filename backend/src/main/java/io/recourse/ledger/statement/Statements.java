package io.recourse.ledger.statement;

import io.recourse.access.AuditMasks;
import io.recourse.access.Roles;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.statement.Statement.Place;
import io.recourse.ledger.statement.Statement.Span;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements of accounts over booking dates: of money, and of days, points and units. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
public class Statements {

    private final JooqAccountStatements statements;
    private final AuditMasks words;

    Statements(JooqAccountStatements statements, AuditMasks words) {
        this.words = words;
        this.statements = statements;
    }

    /** Currencies in which anything was ever booked on the account, in alphabetical order. */
    public List<String> currencies(ChartAccount account) {
        return statements.currencies(account);
    }

    /** Units in which anything was ever booked on the account, in alphabetical order. */
    public List<String> units(ChartAccount account) {
        return statements.units(account);
    }

    /**
     * One account of money in one currency, at most {@code limit} lines after the given one. Throws InvalidInput if the
     * account holds no money or the span ends before it begins; an account that was never used has no lines.
     *
     * @param after last line of the part before; null to begin
     */
    public Statement<Money> money(ChartAccount account, String currency, Span span, @Nullable Place after, int limit) {
        if (account.kind().isQuantity()) {
            throw new InvalidInput("account", "ledger.invalid.account");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new InvalidInput("currency", "field.currency");
        }
        check(span);
        return statements.money(account, currency, span, after, limit).worded(words.forReader());
    }

    /** The same of an account of days, points or units in one unit. */
    public Statement<Quantity> quantity(
            ChartAccount account, String unit, Span span, @Nullable Place after, int limit) {
        if (!account.kind().isQuantity()) {
            throw new InvalidInput("account", "ledger.invalid.quantityAccount");
        }
        if (unit.isBlank() || unit.length() > 100) {
            throw new InvalidInput("unit", "field.required");
        }
        check(span);
        return statements.quantity(account, unit.strip(), span, after, limit).worded(words.forReader());
    }

    private static void check(Span span) {
        if (span.isBackwards()) {
            throw new InvalidInput("to", "ledger.invalid.span");
        }
    }
}
