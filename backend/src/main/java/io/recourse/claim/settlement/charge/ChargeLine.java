package io.recourse.claim.settlement.charge;

import io.recourse.claim.voucher.CodeMask;
import io.recourse.db.id.SettlementImportId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charge of a vendor, as an imported invoice or statement has it.
 *
 * @param number of the invoice
 * @param line of the invoice
 * @param amount what we are charged, without tax
 * @param exact the same unrounded, in whole units of the currency: sums are rounded once
 * @param serviceName as the vendor writes it; null if the line names none
 * @param account ours at the vendor; null if the line names none
 * @param from first day that it is for; null if the file does not say
 * @param to last day that it is for; null if the file does not say
 * @param source import that brought it
 * @param fileName of the imported file, which is kept byte for byte
 * @param fileSha256 of its bytes, 64 hexadecimal digits
 */
public record ChargeLine(
        UUID id,
        String number,
        String line,
        LocalDate issuedOn,
        Money amount,
        BigDecimal exact,
        @Nullable String serviceName,
        @Nullable String account,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SettlementImportId source,
        String fileName,
        String fileSha256) {

    /** What the lines sum to in each currency, in the order of their codes; exact amounts, rounded half up once. */
    public static List<Money> sums(List<ChargeLine> lines) {
        Map<Currency, BigDecimal> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        lines.forEach(line -> sums.merge(line.amount().currency(), line.exact(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> Money.rounded(sum.getValue(), sum.getKey().getCurrencyCode(), RoundingMode.HALF_UP))
                .toList();
    }

    /** The same for a reader who may not see codes of vouchers. */
    ChargeLine masked(CodeMask codes) {
        return new ChargeLine(
                id,
                codes.of(number),
                codes.of(line),
                issuedOn,
                amount,
                exact,
                codes.orNull(serviceName),
                codes.orNull(account),
                codes.orNull(text),
                from,
                to,
                source,
                codes.of(fileName),
                fileSha256);
    }

    /** True if it is for any of these days; a line that names none is for those of its invoice's date. */
    boolean isFor(LocalDate first, LocalDate last) {
        LocalDate begins = from == null ? to == null ? issuedOn : to : from;
        LocalDate ends = to == null ? begins : to;
        return !begins.isAfter(last) && !ends.isBefore(first);
    }
}
