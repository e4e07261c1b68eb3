package io.recourse.sample;

import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register of the sample workspace as it stands in {@code workspace.json}: published terms of real vendors, fees and
 * references of a company that does not exist. Provenance stands beside the file.
 */
record WorkspaceFacts(OrganisationFacts organisation, List<SourceFacts> sources, List<VendorFacts> vendors) {

    record OrganisationFacts(
            String name, String zone, String country, String reportingCurrency, List<LocalDate> holidays) {}

    /** @param coveredFrom since when and until when the archive of the source is complete */
    record SourceFacts(
            String code,
            String name,
            String kind,
            String zone,
            String attribution,
            String licence,
            Instant coveredFrom,
            Instant coveredTo) {}

    record VendorFacts(
            String name,
            String legalEntity,
            String country,
            String website,
            @Nullable String claimEmail,
            List<ContractFacts> contracts) {}

    record ContractFacts(
            String reference,
            String title,
            String currency,
            String zone,
            String governingLaw,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String claimChannel,
            String accountNumber,
            List<ServiceFacts> services) {}

    /** @param sources codes, the agreed one first; empty if nothing measures the service */
    record ServiceFacts(
            String code,
            String name,
            String description,
            List<FeeFacts> fees,
            List<String> sources,
            List<ClauseFacts> clauses) {}

    record FeeFacts(LocalDate firstDay, String amount, String currency) {}

    record ClauseFacts(
            String title,
            LocalDate firstDay,
            String section,
            int page,
            @Nullable String sourceUrl,
            String quotedText,
            String metric,
            BigDecimal commitment,
            String periodKind,
            String zone,
            Formula formula,
            CreditSchedule creditSchedule,
            ClaimWindow claimWindow,
            String remedy,
            boolean soleRemedy) {}
}
