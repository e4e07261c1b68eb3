package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.ReadPart;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums the rows that are parts of one credit, and rounds the sum once. What is new of a credit that is known in part is
 * what its new rows add to the rounded sum of all, so that a month that is imported day by day ends with the same money
 * as one that is imported at its end. See decision 116.
 */
final class PartSums {

    private final Map<String, List<KnownPart>> known = new HashMap<>();
    private final Map<KnownCredit.Key, KnownCredit> whole;

    /**
     * @param known rows that were taken in as parts
     * @param whole credits that were taken in as single rows, before rows were summed
     */
    PartSums(Collection<KnownPart> known, Map<KnownCredit.Key, KnownCredit> whole) {
        known.forEach(part -> this.known
                .computeIfAbsent(part.content(), content -> new ArrayList<>())
                .add(part));
        this.whole = whole;
    }

    /** The rows in their order; of each credit one row stands for the sum. Other rows are as they were. */
    List<PreviewedRow> of(List<PreviewedRow> rows) {
        Map<List<Object>, List<PreviewedRow>> credits = new LinkedHashMap<>();
        Map<PreviewedRow, PreviewedRow> summed = new IdentityHashMap<>();
        for (PreviewedRow row : rows) {
            ReadPart part = row.row().part();
            if (part != null && row.fate() == RowFate.TAKE) {
                credits.computeIfAbsent(
                                List.of(Objects.requireNonNull(row.vendor()), part.credit()), key -> new ArrayList<>())
                        .add(row);
            }
        }
        credits.values().forEach(credit -> sum(credit, summed));
        return rows.stream().map(row -> summed.getOrDefault(row, row)).toList();
    }

    private void sum(List<PreviewedRow> rows, Map<PreviewedRow, PreviewedRow> summed) {
        Map<Object, KnownPart> earlier = new HashMap<>();
        List<PreviewedRow> fresh = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        Money credited = Money.zero(part(rows.getFirst()).currency());
        for (PreviewedRow row : rows) {
            KnownPart known = known(Objects.requireNonNull(row.vendor()), part(row));
            KnownCredit single = known == null ? single(row) : null;
            if (known != null) {
                earlier.put(known.credit(), known);
            } else if (single != null) {
                exact = exact.add(part(row).exact());
                credited = credited.plus(single.amount());
            } else {
                fresh.add(row);
                exact = exact.add(part(row).exact());
            }
            summed.put(row, row.as(row.row(), RowFate.KNOWN, Map.of()));
        }
        for (KnownPart known : earlier.values()) {
            exact = exact.add(known.sum());
            credited = credited.plus(known.credited());
        }
        if (!fresh.isEmpty()) {
            Money added = ReadPart.rounded(exact, credited.currencyCode()).minus(credited);
            if (added.isPositive()) {
                take(fresh, added, summed);
            } else {
                fresh.forEach(row -> summed.put(row, added.isNegative() ? takenBack(row) : nothing(row)));
            }
        }
    }

    /** The first row that gives something stands for all. */
    private static void take(List<PreviewedRow> fresh, Money amount, Map<PreviewedRow, PreviewedRow> summed) {
        PreviewedRow carrier = fresh.stream()
                .filter(row -> part(row).exact().signum() > 0)
                .findFirst()
                .orElse(fresh.getFirst());
        List<ReadPart> parts = new ArrayList<>(List.of(part(carrier)));
        Map<Integer, ReadPart> places = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (PreviewedRow row : fresh) {
            places.put(row.row().position(), part(row));
            sum = sum.add(part(row).exact());
            if (row != carrier) {
                parts.add(part(row));
                Message of = Message.of("settlement.other.partOf", carrier.row().position());
                summed.put(row, row.as(row.row().asOther(of), RowFate.OTHER, Map.of()));
            }
        }
        Message remark = fresh.size() > 1
                ? Message.of(
                        "settlement.remark.summed",
                        fresh.size(),
                        sum.stripTrailingZeros().toPlainString())
                : sum.compareTo(amount.toDecimal()) == 0
                        ? null
                        : Message.of("settlement.remark.rounded", sum.toPlainString());
        summed.put(
                carrier,
                carrier.as(carrier.row().asCredit(ReadPart.together(parts, amount), remark), RowFate.TAKE, places));
    }

    private static PreviewedRow nothing(PreviewedRow row) {
        return row.as(row.row().asOther(Message.of("settlement.other.nothingAdded")), RowFate.OTHER, Map.of());
    }

    /** Together the rows take from what was credited before: no file does that, a person decides, and it is kept. */
    private static PreviewedRow takenBack(PreviewedRow row) {
        if (part(row).exact().signum() > 0) {
            return nothing(row);
        }
        String amount =
                part(row).exact().negate().toPlainString() + " " + part(row).currency();
        return row.refused("BilledCost", "settlement.row.takenBack", amount);
    }

    /** The row as it was taken in: under its invoice, or by either side before the invoice had a number. */
    private @Nullable KnownPart known(VendorId vendor, ReadPart part) {
        return known.getOrDefault(part.content(), List.of()).stream()
                .filter(known -> known.vendor().equals(vendor))
                .filter(known -> known.number().equals(part.number())
                        || known.number().equals(part.month())
                        || !part.hasInvoice())
                .findFirst()
                .orElse(null);
    }

    private @Nullable KnownCredit single(PreviewedRow row) {
        VendorId vendor = Objects.requireNonNull(row.vendor());
        ReadPart part = part(row);
        KnownCredit numbered = whole.get(new KnownCredit.Key(vendor, part.number(), part.line()));
        return numbered == null ? whole.get(new KnownCredit.Key(vendor, part.month(), part.content())) : numbered;
    }

    private static ReadPart part(PreviewedRow row) {
        return Objects.requireNonNull(row.row().part());
    }
}
