package io.recourse.claim.figures;

import io.recourse.db.id.VendorId;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums of claims, always per currency, for pages and documents. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimFigures {

    private final JooqFigures figures;

    ClaimFigures(JooqFigures figures) {
        this.figures = figures;
    }

    /**
     * Claims by present status and currency.
     *
     * @param vendor only of this vendor; null for all
     */
    public List<StageSum> byStage(@Nullable VendorId vendor) {
        return figures.byStage(vendor);
    }

    /** Agreed and not yet credited, by days since the vendor agreed: 0 to 30, 31 to 60, 61 to 90, more. */
    public List<AgeSum> ageing(LocalDate asOf) {
        return figures.ageing(asOf);
    }

    /** What happened from one month to another, both included, by month, vendor and currency. */
    public List<MonthMovement> movement(YearMonth from, YearMonth to) {
        return figures.movement(from.atDay(1), to.atEndOfMonth());
    }

    /** What will not come, by cause and currency, of claims lost between two days, both included. */
    public List<LossSum> losses(LocalDate from, LocalDate to) {
        return figures.losses(from, to);
    }

    /** The claims of which something will not come, the latest loss first; days and units as well as money. */
    public List<LostClaim> lost(LossFilter filter) {
        return figures.lost(filter);
    }
}
