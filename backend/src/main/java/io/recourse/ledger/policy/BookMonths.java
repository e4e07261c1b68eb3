package io.recourse.ledger.policy;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.text.InputCheck;
import io.recourse.text.Message;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes and reopens months of the books. One person asks, another agrees, both with a reason; a closed month refuses
 * entries, and what belongs to it counts in the next open month.
 */
@Service
@Transactional
public class BookMonths {

    private static final int LONGEST_REASON = 500;

    private final JooqBookMonths rows;
    private final List<ClosingConcern> concerns;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    BookMonths(
            JooqBookMonths rows,
            List<ClosingConcern> concerns,
            OrganisationService organisations,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.concerns = List.copyOf(concerns);
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Months from the first entry to the present one, newest first. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public List<BookMonth> list() {
        YearMonth present = present();
        YearMonth oldest = rows.oldest().orElse(present);
        return Stream.iterate(present, month -> !month.isBefore(oldest), month -> month.minusMonths(1))
                .map(this::get)
                .toList();
    }

    /** One month. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public BookMonth get(YearMonth month) {
        return rows.get(month);
    }

    /** What is still open at the end of a month and what closing it now would mean, in sentences. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public List<Message> open(YearMonth month) {
        return concerns.stream().flatMap(concern -> concern.at(month).stream()).toList();
    }

    /**
     * Takes a step. Throws Conflict if the state does not allow it or if the same person asks and agrees, InvalidInput
     * without a reason of at most 500 characters, or for a month that has not ended.
     */
    @RolesAllowed(Roles.FINANCE)
    public BookMonth step(YearMonth month, BookMonth.Action action, String reason) {
        InputCheck check = new InputCheck();
        String told = check.required("reason", reason, LONGEST_REASON);
        check.that(month.isBefore(present()), "month", "ledger.invalid.monthNotOver");
        check.finish();
        rows.step(month, action, CurrentUser.name(), told);
        audit.record("BOOK_MONTH_" + action.name(), "ledger", null, month.toString(), Map.of("reason", told));
        return get(month);
    }

    /** The month that runs where the company is; it is neither closed nor revalued before it is over. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public YearMonth present() {
        return YearMonth.from(organisations.get().today(clock));
    }
}
