package io.recourse.claim.settlement.file;

import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit as a file tells it.
 *
 * @param supplier who credits, by the name in the file; null if it names nobody
 * @param number of the document
 * @param line number of the line within the document
 * @param amount positive: in our favour, without tax
 * @param tax credited with it; null if the file names none
 * @param taxed whether it changes the input tax
 * @param documentText what the document says as a whole
 */
public record ReadLine(
        @Nullable String supplier,
        DocumentKind kind,
        String number,
        String line,
        LocalDate issuedOn,
        Money amount,
        @Nullable Money tax,
        boolean taxed,
        @Nullable String text,
        @Nullable String reference,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable String documentText) {}
