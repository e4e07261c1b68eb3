package io.recourse.claim.settlement;

import io.recourse.claim.settlement.file.DocumentKind;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.db.id.SettlementImportId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit that a vendor wrote: one line of a credit note, invoice or statement.
 *
 * @param number of the document
 * @param line of the document
 * @param amount in our favour, without tax
 * @param tax credited with it; null if the file named none
 * @param taxed whether it changes the input tax
 * @param text what the line says, and the document with it
 * @param reference the vendor's own reference, where the file has a column for it
 * @param serviceFrom first day of the period that the vendor names; never used to match
 * @param matched part that claims took or that was the use of a voucher
 * @param aside goodwill or not ours; null while it is neither
 * @param sample belongs to the sample workspace
 */
public record Credit(
        SettlementLineId id,
        VendorId vendor,
        String vendorName,
        DocumentKind kind,
        String number,
        String line,
        LocalDate issuedOn,
        Money amount,
        @Nullable Money tax,
        boolean taxed,
        @Nullable String text,
        @Nullable String documentText,
        @Nullable String reference,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        SettlementImportId importId,
        String fileName,
        Money matched,
        @Nullable CreditAside aside,
        boolean sample) {

    /** How people name it: document and line. */
    public String name() {
        return number + " / " + line;
    }

    /** What no claim has taken, no voucher explains and nobody has set aside yet. */
    public Money remaining() {
        Money left = amount.minus(matched);
        return aside == null ? left : left.minus(aside.amount());
    }

    /** The same for a reader who may not see codes of vouchers. */
    Credit masked(CodeMask codes) {
        return new Credit(
                id,
                vendor,
                vendorName,
                kind,
                codes.of(number),
                codes.of(line),
                issuedOn,
                amount,
                tax,
                taxed,
                codes.orNull(text),
                codes.orNull(documentText),
                codes.orNull(reference),
                serviceFrom,
                serviceTo,
                importId,
                codes.of(fileName),
                matched,
                aside == null ? null : aside.masked(codes),
                sample);
    }

    public CreditState state() {
        if (remaining().isPositive()) {
            return remaining().equals(amount) ? CreditState.OPEN : CreditState.PARTLY_MATCHED;
        }
        return aside == null ? CreditState.MATCHED : CreditState.ASIDE;
    }

    /** True while something of it waits for a claim or a voucher. */
    public boolean isOpen() {
        return state() == CreditState.OPEN || state() == CreditState.PARTLY_MATCHED;
    }
}
