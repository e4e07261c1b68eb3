package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.CreditFiles;
import io.recourse.claim.settlement.file.ReadCharge;
import io.recourse.claim.settlement.file.ReadFile;
import io.recourse.claim.settlement.file.ReadLine;
import io.recourse.claim.settlement.file.ReadPart;
import io.recourse.claim.settlement.file.ReadRow;
import io.recourse.claim.settlement.file.RowFault;
import io.recourse.db.id.VendorId;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import io.recourse.text.Sha256;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each row of a file whose credit it is, and whether it is known. */
@Component
class CreditReading {

    /** Key of the fault of a line that is known with another amount. */
    static final String OTHER_AMOUNT = "settlement.row.otherAmount";

    private final VendorService vendors;
    private final JooqCreditImports imports;
    private final JooqNewCharges charges;
    private final JooqCreditParts parts;
    private final Clock clock;

    CreditReading(
            VendorService vendors,
            JooqCreditImports imports,
            JooqNewCharges charges,
            JooqCreditParts parts,
            Clock clock) {
        this.vendors = vendors;
        this.imports = imports;
        this.charges = charges;
        this.parts = parts;
        this.clock = clock;
    }

    CreditPreview preview(CreditImport request) {
        Vendor chosen = request.vendor() == null
                ? null
                : vendors.find(request.vendor()).orElseThrow(() -> new InvalidInput("vendor", "field.unknown"));
        ReadFile file = CreditFiles.read(request.format(), request.content(), request.encoding(), request.mapping());
        VendorNames names = new VendorNames(vendors.list());
        List<PreviewedRow> rows =
                file.rows().stream().map(row -> withVendor(row, chosen, names)).toList();
        return new CreditPreview(
                request.fileName(),
                Sha256.hex(request.content()),
                file.header(),
                file.mapping(),
                PlacedLines.withoutMoved(withKnown(rows), file.mapping()),
                newCharges(rows));
    }

    private PreviewedRow withVendor(ReadRow row, @Nullable Vendor chosen, VendorNames names) {
        ReadLine credit = row.credit();
        ReadCharge charge = row.charge();
        if (charge != null) {
            Vendor charging = charging(charge, chosen, names);
            return new PreviewedRow(
                    row,
                    RowFate.OTHER,
                    charging == null ? null : charging.id(),
                    charging == null ? null : charging.name(),
                    List.of());
        }
        ReadPart part = row.part();
        if (credit == null && part == null) {
            return new PreviewedRow(
                    row, row.faults().isEmpty() ? RowFate.OTHER : RowFate.ERROR, null, null, row.faults());
        }
        LocalDate issuedOn = part == null ? Objects.requireNonNull(credit).issuedOn() : part.issuedOn();
        if (issuedOn.isAfter(LocalDate.now(clock).plusDays(1))) {
            return rejected(row, null, "ISSUED_ON", "settlement.row.future", issuedOn);
        }
        String supplier = part == null ? Objects.requireNonNull(credit).supplier() : part.supplier();
        Vendor named = supplier == null ? null : names.find(supplier).orElse(null);
        if (chosen != null && named != null && !named.id().equals(chosen.id())) {
            return rejected(row, chosen, "supplier", "settlement.row.otherVendor", named.name(), chosen.name());
        }
        Vendor vendor = chosen == null ? named : chosen;
        if (vendor == null) {
            return supplier == null
                    ? rejected(row, null, "supplier", "settlement.row.noVendor")
                    : rejected(row, null, "supplier", "settlement.row.unknownVendor", supplier);
        }
        return new PreviewedRow(row, RowFate.TAKE, vendor.id(), vendor.name(), List.of());
    }

    /** Who charges; null if nobody whom we know, or another than was chosen. */
    private static @Nullable Vendor charging(ReadCharge charge, @Nullable Vendor chosen, VendorNames names) {
        Vendor named =
                charge.supplier() == null ? null : names.find(charge.supplier()).orElse(null);
        boolean other = chosen != null && named != null && !named.id().equals(chosen.id());
        return other ? null : chosen == null ? named : chosen;
    }

    /** Charges that no standing import has brought. */
    private List<PreviewedRow> newCharges(List<PreviewedRow> rows) {
        List<PreviewedRow> charging =
                rows.stream().filter(row -> row.charge() != null).toList();
        Set<KnownCredit.Key> known = charges.known(charging.stream()
                .flatMap(row -> Stream.of(key(row), earlierKey(row)).map(KnownCredit.Key::number))
                .collect(Collectors.toSet()));
        return charging.stream()
                .filter(row -> earlierKey(row).equals(key(row)) || !known.contains(earlierKey(row)))
                .filter(row -> known.add(key(row)))
                .toList();
    }

    /** As an export had it before its invoice had a number. */
    private static KnownCredit.Key earlierKey(PreviewedRow row) {
        ReadCharge.Line earlier = Objects.requireNonNull(row.charge()).earlier();
        return earlier == null
                ? key(row)
                : new KnownCredit.Key(Objects.requireNonNull(row.vendor()), earlier.number(), earlier.line());
    }

    private static KnownCredit.Key key(PreviewedRow row) {
        ReadCharge charge = Objects.requireNonNull(row.charge());
        return new KnownCredit.Key(Objects.requireNonNull(row.vendor()), charge.number(), charge.line());
    }

    private List<PreviewedRow> withKnown(List<PreviewedRow> rows) {
        Map<KnownCredit.Key, KnownCredit> known = known(rows);
        Set<KnownCredit.Key> inThisFile = new HashSet<>();
        List<PreviewedRow> result = new ArrayList<>();
        PartSums sums = new PartSums(parts.known(contents(rows)), known);
        for (PreviewedRow row : sums.of(rows)) {
            ReadLine credit = row.credit();
            VendorId vendor = row.vendor();
            if (row.fate() != RowFate.TAKE || credit == null || vendor == null) {
                result.add(row);
                continue;
            }
            KnownCredit.Key key = new KnownCredit.Key(vendor, credit.number(), credit.line());
            KnownCredit earlier = known.get(key);
            if (!inThisFile.add(key)) {
                result.add(row.refused("LINE", "settlement.row.lineTwice", credit.number(), credit.line()));
            } else if (earlier == null) {
                result.add(row);
            } else if (earlier.amount().equals(credit.amount())) {
                result.add(new PreviewedRow(row.row(), RowFate.KNOWN, vendor, row.vendorName(), List.of()));
            } else {
                result.add(row.refused("AMOUNT", OTHER_AMOUNT, earlier.amount(), credit.amount()));
            }
        }
        return result;
    }

    private Map<KnownCredit.Key, KnownCredit> known(List<PreviewedRow> rows) {
        Set<VendorId> ofVendors = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (PreviewedRow row : rows) {
            ReadPart part = row.row().part();
            if (row.vendor() != null && row.credit() != null) {
                ofVendors.add(row.vendor());
                numbers.add(row.credit().number());
            } else if (row.vendor() != null && part != null) {
                ofVendors.add(row.vendor());
                numbers.addAll(List.of(part.number(), part.month()));
            }
        }
        return imports.known(ofVendors, numbers).stream()
                .collect(Collectors.toMap(KnownCredit::key, Function.identity()));
    }

    private static Set<String> contents(List<PreviewedRow> rows) {
        return rows.stream()
                .map(row -> row.row().part())
                .filter(Objects::nonNull)
                .map(ReadPart::content)
                .collect(Collectors.toSet());
    }

    private static PreviewedRow rejected(
            ReadRow row, @Nullable Vendor vendor, String field, String key, Object... arguments) {
        RowFault fault = new RowFault(field, Message.of(key, arguments));
        return new PreviewedRow(
                row,
                RowFate.ERROR,
                vendor == null ? null : vendor.id(),
                vendor == null ? null : vendor.name(),
                List.of(fault));
    }
}
