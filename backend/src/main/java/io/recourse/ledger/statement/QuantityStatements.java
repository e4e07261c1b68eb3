package io.recourse.ledger.statement;

import io.recourse.access.Roles;
import io.recourse.ledger.ChartAccount;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements of accounts of days, points and units. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
public class QuantityStatements {

    private final JooqQuantityStatements statements;

    QuantityStatements(JooqQuantityStatements statements) {
        this.statements = statements;
    }

    /** Units in which anything was ever booked on the account, in alphabetical order. */
    public List<String> units(ChartAccount account) {
        return statements.units(account);
    }

    /**
     * One account in one unit, at most {@code limit} lines after the given one. Throws InvalidInput if it holds money or
     * its span ends before it begins; an account that was never used has no lines.
     *
     * @param after last line of the part before; null to begin
     */
    public QuantityStatement of(
            ChartAccount account, String unit, QuantityStatement.Span span, @Nullable Place after, int limit) {
        if (!account.kind().isQuantity()) {
            throw new InvalidInput("account", "ledger.invalid.quantityAccount");
        }
        if (unit.isBlank() || unit.length() > 100) {
            throw new InvalidInput("unit", "field.required");
        }
        if (span.from() != null && span.to() != null && span.to().isBefore(span.from())) {
            throw new InvalidInput("to", "ledger.invalid.span");
        }
        return statements.of(account, unit.strip(), span, after, limit);
    }

    /** Where a part of a statement ended. */
    public record Place(LocalDate bookingDate, long position) {

        /** That of a line. */
        public static Place of(QuantityStatement.Line line) {
            return new Place(line.bookingDate(), line.position());
        }
    }
}
