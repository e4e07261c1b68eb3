package io.recourse.claim.settlement.file;

import io.recourse.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a billing export that is part of a credit: exports spread one credit over resources and days, in fractions of
 * a cent. Rows of one invoice, account, service, currency and wording are one credit. See decision 116.
 *
 * @param supplier who credits, by the name in the file; null if it names nobody
 * @param number of the invoice, or the billing period where the row names none
 * @param month by which rows of the billing period are numbered until its invoice is written
 * @param line a hash of what the row says, twins counted
 * @param content the same beside the number of the invoice
 * @param exact in our favour, in whole units of the currency, unrounded; below zero where the row takes back
 * @param currency code
 * @param words what all rows of the credit say
 * @param tags of the row's resource; null if it has none
 */
public record ReadPart(
        @Nullable String supplier,
        String number,
        String month,
        String line,
        String content,
        LocalDate issuedOn,
        BigDecimal exact,
        String currency,
        @Nullable String account,
        @Nullable String words,
        @Nullable String tags,
        LocalDate from,
        @Nullable LocalDate to) {

    /** False while the month has no invoice. */
    public boolean hasInvoice() {
        return !number.equals(month);
    }

    /** Which credit it is part of: the same for all rows of one. */
    public Object credit() {
        return List.of(
                number, currency, Objects.requireNonNullElse(account, ""), Objects.requireNonNullElse(words, ""));
    }

    /** The sum as money, rounded half up once. */
    public static Money rounded(BigDecimal sum, String currency) {
        return Money.rounded(sum, currency, RoundingMode.HALF_UP);
    }

    /** The credit that these rows are, none of them missing; it is posted when the last of them is. */
    public static ReadLine together(List<ReadPart> parts, Money amount) {
        ReadPart first = parts.getFirst();
        LocalDate from = parts.stream()
                .map(ReadPart::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = parts.stream()
                .map(ReadPart::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ReadLine(
                first.supplier,
                DocumentKind.INVOICE,
                first.number,
                first.line,
                parts.stream()
                        .map(ReadPart::issuedOn)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                amount,
                null,
                false,
                Cut.joined(Stream.concat(
                                Stream.of(first.words, first.account),
                                parts.stream().map(ReadPart::tags))
                        .toArray(String[]::new)),
                null,
                from,
                to != null && to.isBefore(from) ? null : to,
                null);
    }
}
