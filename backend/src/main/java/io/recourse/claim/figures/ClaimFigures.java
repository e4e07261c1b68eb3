package io.recourse.claim.figures;

import io.recourse.claim.LossCause;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums of claims, always per currency, for pages and documents. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimFigures {

    private final JooqFigures figures;
    private final JooqMovement movement;
    private final JooqRollForward rollForward;
    private final JooqVoucherLosses vouchers;

    ClaimFigures(JooqFigures figures, JooqMovement movement, JooqRollForward rollForward, JooqVoucherLosses vouchers) {
        this.figures = figures;
        this.movement = movement;
        this.rollForward = rollForward;
        this.vouchers = vouchers;
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
        return movement.movement(from.atDay(1), to.atEndOfMonth());
    }

    /**
     * How what is at stake went from month to month, both included, by month, vendor and currency: opening, each sort of
     * movement, closing. Months in which nothing was at stake are left out.
     */
    public List<RollForward> rollForward(YearMonth from, YearMonth to) {
        return rollForward.list(from, to);
    }

    /**
     * What will not come, by cause and currency, of claims lost between two days, both included, and of vouchers that
     * expired.
     */
    public List<LossSum> losses(LocalDate from, LocalDate to) {
        List<LossSum> expired = vouchers.lost(new LossFilter(from, to, null, null)).stream()
                .filter(loss -> loss.quantity() == null)
                .collect(Collectors.groupingBy(loss -> loss.amount().currencyCode(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new LossSum(
                        LossCause.VOUCHER_EXPIRED,
                        same.size(),
                        same.stream().map(LostClaim::amount).reduce(Money::plus).orElseThrow()))
                .toList();
        return Stream.concat(figures.losses(from, to).stream(), expired.stream())
                .toList();
    }

    /**
     * The claims of which something will not come, the latest loss first; days and units as well as money, and what was
     * left of vouchers when they expired.
     */
    public List<LostClaim> lost(LossFilter filter) {
        return Stream.concat(figures.lost(filter).stream(), vouchers.lost(filter).stream())
                .sorted(Comparator.comparing(LostClaim::lostOn).reversed())
                .toList();
    }
}
