package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.ReadCharge;
import io.recourse.claim.settlement.file.ReadLine;
import io.recourse.claim.settlement.file.ReadPart;
import io.recourse.claim.settlement.file.ReadRow;
import io.recourse.claim.settlement.file.RowFault;
import io.recourse.db.id.VendorId;
import io.recourse.text.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file would do.
 *
 * @param vendor whose credit it is; null if the row is none or that is not known
 * @param faults empty unless the fate is ERROR
 * @param parts rows of the file that a credit was summed of, by the line on which each begins; empty if it is one row
 */
public record PreviewedRow(
        ReadRow row,
        RowFate fate,
        @Nullable VendorId vendor,
        @Nullable String vendorName,
        List<RowFault> faults,
        Map<Integer, ReadPart> parts) {

    public PreviewedRow {
        faults = List.copyOf(faults);
        parts = Map.copyOf(parts);
    }

    PreviewedRow(
            ReadRow row, RowFate fate, @Nullable VendorId vendor, @Nullable String vendorName, List<RowFault> faults) {
        this(row, fate, vendor, vendorName, faults, Map.of());
    }

    /** The same row with another fate. */
    PreviewedRow as(ReadRow other, RowFate otherFate, Map<Integer, ReadPart> summed) {
        return new PreviewedRow(other, otherFate, vendor, vendorName, List.of(), summed);
    }

    /** The same row, not taken because of one of its fields. */
    PreviewedRow refused(String field, String key, Object... arguments) {
        RowFault fault = new RowFault(field, Message.of(key, arguments));
        return new PreviewedRow(row, RowFate.ERROR, vendor, vendorName, List.of(fault));
    }

    /** The charge, as the file tells it; null if the row is none, or of nobody whom we know. */
    public @Nullable ReadCharge charge() {
        return vendor == null ? null : row.charge();
    }

    /** The credit, as the file tells it; null if the row is none. */
    public @Nullable ReadLine credit() {
        return row.credit();
    }
}
