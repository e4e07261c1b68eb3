package io.recourse.reports.monthly.figures;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.reports.monthly.figures.MonthlyFigures.ClaimLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.CreditStages;
import io.recourse.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads claims that a month's report tells of, and sums the stages of the month's credits. */
@Component
class ClaimFigureLines {

    private final ClaimService claims;

    ClaimFigureLines(ClaimService claims) {
        this.claims = claims;
    }

    /** Claims about periods up to this month that are open, were opened for it, or changed in it; by deadline. */
    List<ClaimLine> of(ReportMonth month) {
        List<ClaimLine> lines = new ArrayList<>();
        for (Claim claim : claims.list(ClaimFilter.all())) {
            if (belongs(claim, month)) {
                lines.add(line(claim));
            }
        }
        return lines;
    }

    /**
     * Stages of the credits whose period ended in the month.
     *
     * @param computed what the assessments of these periods grant
     */
    List<CreditStages> stages(ReportMonth month, AmountSums computed) {
        AmountSums claimed = new AmountSums();
        AmountSums approved = new AmountSums();
        AmountSums received = new AmountSums();
        claims.list(ClaimFilter.all()).stream()
                .filter(claim -> month.endsIn(Period.parse(claim.periodLabel())))
                .forEach(claim -> {
                    claimed.add(claim.amounts().claimed());
                    approved.add(claim.amounts().approved());
                    received.add(claim.amounts().credited());
                });
        TreeSet<String> currencies = new TreeSet<>();
        List.of(claimed, approved, received).forEach(sums -> currencies.addAll(sums.currencies()));
        computed.positive().forEach(amount -> currencies.add(amount.currencyCode()));
        return currencies.stream()
                .map(currency -> new CreditStages(
                        computed.of(currency), claimed.of(currency), approved.of(currency), received.of(currency)))
                .toList();
    }

    private boolean belongs(Claim claim, ReportMonth month) {
        Period period = Period.parse(claim.periodLabel());
        if (period.lastDay().isAfter(month.lastDay())) {
            return false;
        }
        return !claim.status().isFinal() || month.endsIn(period) || changedIn(claim, month);
    }

    private boolean changedIn(Claim claim, ReportMonth month) {
        return claims.events(claim.id()).stream()
                .anyMatch(event -> YearMonth.from(event.occurredOn()).equals(month.month()));
    }

    private static ClaimLine line(Claim claim) {
        return new ClaimLine(
                claim.name(),
                claim.subject().vendorName(),
                claim.subject().serviceName(),
                claim.periodLabel(),
                // The reader sees an offer that has lapsed as such, as everywhere.
                claim.offerLapsed() ? "OFFER_LAPSED" : claim.status().name(),
                claim.amounts().computed(),
                claim.amounts().claimed(),
                claim.amounts().approved(),
                claim.amounts().credited(),
                claim.deadline().latest());
    }
}
