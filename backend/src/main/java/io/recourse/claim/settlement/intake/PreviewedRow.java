package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.ReadCharge;
import io.recourse.claim.settlement.file.ReadLine;
import io.recourse.claim.settlement.file.ReadRow;
import io.recourse.claim.settlement.file.RowFault;
import io.recourse.db.id.VendorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file would do.
 *
 * @param vendor whose credit it is; null if the row is none or that is not known
 * @param faults empty unless the fate is ERROR
 */
public record PreviewedRow(
        ReadRow row,
        RowFate fate,
        @Nullable VendorId vendor,
        @Nullable String vendorName,
        List<RowFault> faults) {

    public PreviewedRow {
        faults = List.copyOf(faults);
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
