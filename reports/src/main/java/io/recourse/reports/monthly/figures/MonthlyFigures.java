package io.recourse.reports.monthly.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.recourse.ledger.RegisterHead;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a monthly report shows, in no language. The content hash is taken over all of it, so it holds nothing
 * that changes by being printed again: no revision, no name of who asked, no time of making.
 *
 * @param organisation whose report it is
 * @param month calendar month in the organisation's zone
 * @param trend the twelve months that end with this one, oldest first
 * @param worst up to three vendors with most missed commitments, worst first
 * @param vendors one sheet for each vendor with a contract in force, by name
 * @param credits stages of all credits whose period ended in the month, one for each currency, never summed
 * @param claims claims that are open, or whose state changed in the month, by deadline
 * @param ledger movement of the books in the month
 * @param exclusions spans that somebody asked not to count
 * @param quality how well each service was measured
 */
public record MonthlyFigures(
        OrganisationFacts organisation,
        YearMonth month,
        List<TrendMonth> trend,
        List<Standing> worst,
        List<VendorSheet> vendors,
        List<CreditStages> credits,
        List<ClaimLine> claims,
        LedgerFacts ledger,
        List<ExclusionLine> exclusions,
        List<QualityLine> quality) {

    /** Figures of this month within the trend. */
    public TrendMonth current() {
        return trend.getLast();
    }

    /**
     * Whose report it is.
     *
     * @param name of the organisation
     * @param zone IANA zone in which its months are reckoned
     * @param reportingCurrency ISO 4217 code
     * @param sample true if the figures come from the sample workspace
     */
    public record OrganisationFacts(String name, String zone, String reportingCurrency, boolean sample) {}

    /**
     * A month at a glance; counts take the assessments whose period ended in it.
     *
     * @param month calendar month
     * @param kept commitments that were met
     * @param missed commitments that were not met
     * @param undecided nothing was counted, so there is no verdict
     * @param downtimeMs charged downtime within the month in milliseconds, each service once
     * @param computed credits computed, one for each currency
     */
    public record TrendMonth(
            YearMonth month, int kept, int missed, int undecided, long downtimeMs, List<Money> computed) {

        public int decided() {
            return kept + missed;
        }
    }

    /**
     * How a vendor did.
     *
     * @param vendor name
     * @param missed commitments not met
     * @param decided commitments with a verdict
     * @param downtimeMs charged downtime in milliseconds
     * @param computed credits computed, one for each currency
     */
    public record Standing(String vendor, int missed, int decided, long downtimeMs, List<Money> computed) {}

    /**
     * Credits of one currency by stage. The stages stand beside one another and are never added.
     *
     * @param computed what the clauses grant
     * @param claimed what was claimed
     * @param approved what vendors agreed to
     * @param received what arrived as a credit note or invoice line
     */
    public record CreditStages(Money computed, Money claimed, Money approved, Money received) {}

    /** What was bought from a vendor, contract by contract. */
    public record VendorSheet(String vendor, @Nullable String legalEntity, List<ContractSheet> contracts) {}

    /**
     * A contract.
     *
     * @param reference number by which it is filed
     * @param title its title
     * @param currency ISO 4217 code
     * @param zone IANA zone of the contract
     * @param services bought under it
     */
    public record ContractSheet(
            String reference, String title, String currency, String zone, List<ServiceSheet> services) {}

    /**
     * A service.
     *
     * @param name its name
     * @param monthlyFee fee in force in the month; null if none is agreed
     * @param days one for each day of the month, in the zone of the contract
     * @param assessments of its clauses, for the periods that hold this month
     */
    public record ServiceSheet(
            String name, @Nullable Money monthlyFee, List<DayFacts> days, List<AssessmentSheet> assessments) {}

    /**
     * A day of a service; milliseconds are within the day.
     *
     * @param day in the zone of the contract
     * @param downMs charged as downtime
     * @param excludedMs excluded or forgiven
     * @param unknownMs not measured
     * @param over false if the day was not over when it was assessed
     */
    public record DayFacts(LocalDate day, long downMs, long excludedMs, long unknownMs, boolean over) {}

    /**
     * One clause in one period, as assessed and stored.
     *
     * @param clause title of the clause
     * @param section section of the contract, null if not noted
     * @param page page of the contract, null if not noted
     * @param quotedText words of the contract
     * @param version number of the clause version
     * @param periodLabel 2026-03, 2026-Q1 or 2026
     * @param zone IANA zone of the clause
     * @param over true if the period was over when it was assessed
     * @param endsInMonth true if the period ended in the month of the report
     * @param commitment promised percent, as in the contract, or how many failures are allowed
     * @param availability percent cut at 12 decimals; null if nothing was counted
     * @param met verdict on the exact fraction; null if nothing was counted
     * @param countedMs milliseconds counted
     * @param upMs milliseconds up
     * @param downMs milliseconds down
     * @param excludedMs milliseconds excluded
     * @param removedMs milliseconds removed from the denominator, unknown time among them
     * @param allowedDownMs downtime that the commitment allows in the counted time; zero if availability is not by time
     * @param unit in what counted, up, down, excluded and removed are given; null for milliseconds
     * @param failures how many were counted, of a clause that limits their number; commitment is that limit then
     * @param creditPercent percent of the fee, null if none is due
     * @param credit credit computed, null if the clause grants none
     * @param revision number of the assessment
     * @param engineVersion version of the arithmetic
     * @param inputHash SHA-256 over all inputs
     * @param downtime charged intervals, in order
     * @param history earlier periods, oldest first, this one last
     */
    public record AssessmentSheet(
            String clause,
            @Nullable String section,
            @Nullable Integer page,
            String quotedText,
            int version,
            String periodLabel,
            String zone,
            boolean over,
            boolean endsInMonth,
            String commitment,
            @Nullable String availability,
            @Nullable Boolean met,
            long countedMs,
            long upMs,
            long downMs,
            long excludedMs,
            long removedMs,
            long allowedDownMs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String unit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer failures,

            @Nullable String creditPercent,
            @Nullable Money credit,
            int revision,
            String engineVersion,
            String inputHash,
            List<DowntimeLine> downtime,
            List<HistoryPoint> history) {}

    /**
     * Time charged as downtime, half-open.
     *
     * @param from first instant
     * @param to first instant after it
     * @param state state that was measured
     */
    public record DowntimeLine(Instant from, Instant to, String state) {}

    /** An earlier result of a clause; availability is null if nothing was counted. */
    public record HistoryPoint(
            String periodLabel,
            @Nullable String availability,
            @Nullable Boolean met) {}

    /**
     * A claim as it stands.
     *
     * @param number CLM-000123
     * @param vendor name
     * @param service name
     * @param periodLabel period of the breach
     * @param status name of the state, or OFFER_LAPSED when the vendor's offer was not answered in time
     * @param computed amount the clause grants
     * @param claimed null if nothing was claimed yet
     * @param approved null if not decided yet
     * @param received null if nothing arrived yet
     * @param latestOn last day on which the claim may arrive; null if the clause sets none
     */
    public record ClaimLine(
            String number,
            String vendor,
            String service,
            String periodLabel,
            String status,
            Money computed,
            @Nullable Money claimed,
            @Nullable Money approved,
            @Nullable Money received,
            @Nullable LocalDate latestOn) {}

    /**
     * The books.
     *
     * @param accounts every account with a balance or a movement, by code and currency
     * @param entries journal entries of the month
     * @param sealed position of the hash chain's head among entries up to the end of the month, 0 if there is none
     * @param head hash at that position in hexadecimal, empty if there is none
     * @param registers heads of what stands beside the journal (rates, steps of months, policy), as far as written before
     *     the end of the month
     */
    public record LedgerFacts(
            List<AccountLine> accounts, int entries, long sealed, String head, List<RegisterHead> registers) {}

    /**
     * Movement of an account in the month; debits are positive balances.
     *
     * @param code of the chart of accounts
     * @param opening balance before the month
     * @param debit sum of debits
     * @param credit sum of credits, not negative
     * @param closing balance after the month
     */
    public record AccountLine(String code, Money opening, Money debit, Money credit, Money closing) {}

    /** A span that somebody asked not to count; kind and status are the names the backend uses. */
    public record ExclusionLine(
            String vendor, String service, Instant from, Instant to, String kind, String status, String reason) {}

    /**
     * How well a service was measured in the month.
     *
     * @param sources names of the sources with coverage
     * @param measuredMs milliseconds with a known state
     * @param unknownMs milliseconds without one
     * @param attribution whom to name for the data, null if nobody
     */
    public record QualityLine(
            String vendor,
            String service,
            List<String> sources,
            long measuredMs,
            long unknownMs,
            @Nullable String attribution) {}
}
