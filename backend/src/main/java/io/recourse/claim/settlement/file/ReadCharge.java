package io.recourse.claim.settlement.file;

import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A charge as a file tells it.
 *
 * @param supplier who charges, by the name in the file; null if it names nobody
 * @param number of the document
 * @param line number of the line within the document
 * @param amount positive: what we are charged, without tax
 * @param service as the vendor names it; null if the line names none
 * @param account ours at the vendor; null if the line names none
 * @param from first day that it is for; null if the file does not say
 * @param to last day that it is for; null if the file does not say
 * @param exact the amount unrounded, in whole units of the currency, where files are finer than it; null where it is all
 * @param earlier how an export named it before its invoice had a number; null where documents always have one
 */
public record ReadCharge(
        @Nullable String supplier,
        String number,
        String line,
        LocalDate issuedOn,
        Money amount,
        @Nullable String service,
        @Nullable String account,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal exact,
        @Nullable Line earlier) {

    /** A line of a document, by the numbers of both. */
    public record Line(String number, String line) {}

    /** A charge in whole minor units, of a document with a number. */
    ReadCharge(
            @Nullable String supplier,
            String number,
            String line,
            LocalDate issuedOn,
            Money amount,
            @Nullable String service,
            @Nullable String account,
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(supplier, number, line, issuedOn, amount, service, account, text, from, to, null, null);
    }
}
