package io.recourse.claim.settlement.file;

import io.recourse.money.Money;
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
        @Nullable LocalDate to) {}
