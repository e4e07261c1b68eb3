package io.recourse.reports.monthly.figures;

import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.contract.Contract;
import io.recourse.money.Money;
import io.recourse.reports.monthly.figures.MonthlyFigures.CreditStages;
import io.recourse.reports.monthly.figures.MonthlyFigures.OrganisationFacts;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a month's figures in one snapshot of the database, so that all of them tell of the same moment. */
@Component
public class MonthlyFiguresReader {

    private final OrganisationService organisations;
    private final VendorSheets vendors;
    private final TrendFigures trends;
    private final ClaimFigureLines claims;
    private final LedgerFigures ledger;
    private final MeasurementFigures measurements;

    MonthlyFiguresReader(
            OrganisationService organisations,
            VendorSheets vendors,
            TrendFigures trends,
            ClaimFigureLines claims,
            LedgerFigures ledger,
            MeasurementFigures measurements) {
        this.organisations = organisations;
        this.vendors = vendors;
        this.trends = trends;
        this.claims = claims;
        this.ledger = ledger;
        this.measurements = measurements;
    }

    /** The figures of a calendar month in the organisation's zone. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public MonthlyFigures read(YearMonth asked) {
        Organisation organisation = organisations.get();
        ReportMonth month = new ReportMonth(asked, organisation.zone());
        List<Contract> inForce = vendors.contractsIn(month);
        TrendFigures.Trend trend = trends.of(month);
        List<Money> computed = trend.months().getLast().computed();
        return new MonthlyFigures(
                new OrganisationFacts(
                        organisation.name(),
                        organisation.zone().getId(),
                        organisation.reportingCurrency().getCurrencyCode(),
                        organisation.sample()),
                asked,
                trend.months(),
                trend.worst(),
                vendors.of(month, inForce),
                stages(month, computed),
                claims.of(month),
                ledger.of(month),
                measurements.exclusions(month, inForce),
                measurements.quality(month, inForce));
    }

    private List<CreditStages> stages(ReportMonth month, List<Money> computed) {
        AmountSums sums = new AmountSums();
        computed.forEach(sums::add);
        return claims.stages(month, sums);
    }
}
