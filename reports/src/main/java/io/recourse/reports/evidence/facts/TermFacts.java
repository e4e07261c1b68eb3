package io.recourse.reports.evidence.facts;

import io.recourse.money.Money;
import io.recourse.reports.evidence.mask.Verbatim;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bundle says of the contract. */
public final class TermFacts {

    private TermFacts() {}

    /**
     * The clause as it was applied.
     *
     * @param lastDay null if no end is agreed
     * @param rules every rule of the version as canonical JSON
     * @param contentHash SHA-256 over text and rules, as the assessment names it
     */
    public record ClauseWords(
            int version,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String amendment,
            @Nullable String section,
            @Nullable Integer page,
            Verbatim text,
            @Nullable String sourceUrl,
            Verbatim rules,
            Verbatim contentHash,
            Instant enteredAt) {}

    /**
     * The fee that a percentage is of.
     *
     * @param base null if no fee is known
     * @param invoice number of the invoice with the fee; null if nobody has entered it
     * @param documents files of the claim that are named by the invoice's number
     * @param charges what the vendor charged for the service and our account in the period, by its imported invoices
     */
    public record FeeBase(
            @Nullable Money base,
            List<MonthlyFee> fees,
            @Nullable Verbatim invoice,
            List<InvoiceFile> documents,
            List<Charged> charges) {}

    /** A file among the correspondence that shows the invoice. */
    public record InvoiceFile(int position, String name, Verbatim sha256, long bytes) {}

    /**
     * A line of the vendor's own invoice.
     *
     * @param words as the vendor describes it; null if the line says nothing
     * @param firstDay that it is for; null if the invoice does not say
     * @param lastDay that it is for; null if the invoice does not say
     * @param amount without tax
     * @param fileSha256 of the imported invoice
     */
    public record Charged(
            Verbatim invoice,
            Verbatim line,
            @Nullable String words,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            Money amount,
            Verbatim fileSha256) {}

    /** A monthly fee that held in the period. */
    public record MonthlyFee(LocalDate firstDay, @Nullable LocalDate lastDay, Money amount) {}
}
