package io.recourse.ledger;

import io.recourse.access.Roles;
import io.recourse.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions that finance asks across entries: by month and vendor, by age, in the reporting currency. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
public class BookAnalysis {

    private final JooqBookAnalysis rows;

    BookAnalysis(JooqBookAnalysis rows) {
        this.rows = rows;
    }

    /** What moved by month, vendor and account; newest month first. */
    public VendorMovement byMonthAndVendor(LocalDate from, LocalDate to) {
        return rows.byMonthAndVendor(from, to);
    }

    /** Receivables open at the end of a day, oldest first. */
    public Ageing ageing(LocalDate asOf) {
        return rows.ageing(asOf);
    }

    /** Balance of each account in the reporting currency, as far as entries were converted; empty without rates. */
    public List<FunctionalLine> inReportingCurrency(@Nullable LocalDate asOf) {
        return rows.inReportingCurrency(asOf);
    }

    /** An account over all currencies, in the reporting currency. */
    public record FunctionalLine(ChartAccount account, Money balance) {}
}
