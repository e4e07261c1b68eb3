package io.recourse.ledger.policy;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.ledger.EntryWritten;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates of exchange into the reporting currency, and the revaluation of a month's end. Entries are converted at the rate
 * of their day when they are written, or, if it came later, by an entry of their own.
 */
@Service
@Transactional
public class ExchangeRates {

    /** Before this nobody kept books in these currencies: a slip. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);
    private static final int LONGEST_REASON = 400;

    private final JooqExchangeRates rows;
    private final OrganisationService organisations;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    ExchangeRates(
            JooqExchangeRates rows,
            OrganisationService organisations,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** All rates, newest first. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public List<ExchangeRate> list() {
        return rows.list();
    }

    /**
     * What one unit of a currency is worth in another on a day, if a rate of the 31 days up to it was entered: what the
     * books no longer convert by decides no limit and no match either.
     */
    @Transactional(readOnly = true)
    @PermitAll
    public Optional<BigDecimal> on(String currency, String reporting, LocalDate day) {
        return rows.on(currency, reporting, day);
    }

    /** Enters a rate, and converts the entries that waited for it. Throws InvalidInput. */
    @RolesAllowed(Roles.FINANCE)
    public void enter(String currency, LocalDate day, BigDecimal rate, String source) {
        String reporting = organisations.get().reportingCurrency().getCurrencyCode();
        check(currency, reporting, day, rate, source);
        rows.add(currency, reporting, day, rate, source.strip(), CurrentUser.name());
        int converted = rows.convertWaiting(CurrentUser.name());
        events.publishEvent(new EntryWritten(null));
        audit.record(
                "EXCHANGE_RATE_ENTERED",
                "ledger",
                null,
                currency + "/" + reporting,
                Map.of("day", day.toString(), "rate", rate.toPlainString(), "source", source, "converted", converted));
    }

    /**
     * Brings balances in foreign currency to the rate of a month's end; only what changed since the last time is posted.
     * Returns how many currencies moved. Throws InvalidInput for a month that is not over, Conflict if it is closed.
     */
    @RolesAllowed(Roles.FINANCE)
    public int revalue(YearMonth month) {
        if (!month.isBefore(YearMonth.from(today()))) {
            throw new InvalidInput("month", "ledger.invalid.revaluedEarly");
        }
        int moved = rows.revalue(month, CurrentUser.name());
        events.publishEvent(new EntryWritten(null));
        audit.record("LEDGER_REVALUED", "ledger", null, month.toString(), Map.of("currencies", moved));
        return moved;
    }

    /**
     * Entries that were converted at a rate which was corrected or entered later, account by account, with what they are
     * at the rate of their day as it is known now. Oldest first.
     */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public List<RateDifference> differences() {
        return rows.differences();
    }

    /**
     * Brings those entries to the rate of their day: each by an entry in the reporting currency alone, in its own month or,
     * if that is closed, in the first open one (IAS 8.41: an error, not a gain of exchange). What was booked in foreign
     * currency stays untouched. Returns how many entries were corrected. Throws InvalidInput
     * without a reason of at most 400 characters.
     */
    @RolesAllowed(Roles.FINANCE)
    public int correct(String reason) {
        InputCheck check = new InputCheck();
        String told = check.required("reason", reason, LONGEST_REASON);
        check.finish();
        int corrected = rows.correct(CurrentUser.name(), told);
        events.publishEvent(new EntryWritten(null));
        audit.record("EXCHANGE_RATES_CORRECTED", "ledger", null, null, Map.of("entries", corrected, "reason", told));
        return corrected;
    }

    /**
     * Currencies in which something is receivable, held or owed at a month's end, for which the books have no rate that
     * is recent enough: they stand outside of the revaluation. In alphabetical order.
     */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public List<String> withoutRate(YearMonth month) {
        return rows.withoutRate(
                month.atEndOfMonth(), organisations.get().reportingCurrency().getCurrencyCode());
    }

    private LocalDate today() {
        return organisations.get().today(clock);
    }

    private void check(String currency, String reporting, LocalDate day, BigDecimal rate, String source) {
        InputCheck check = new InputCheck();
        boolean known = InputCheck.currencies().contains(currency);
        check.that(known && !currency.equals(reporting), "currency", "field.currency", currency);
        check.that(!day.isBefore(FIRST), "day", "problem.unreadable.field");
        check.that(!day.isAfter(today()), "day", "claim.invalid.inFuture");
        check.that(
                rate.signum() > 0 && rate.compareTo(LARGEST) < 0 && rate.scale() <= 10, "rate", "ledger.invalid.rate");
        check.required("source", source, 200);
        check.finish();
    }
}
