package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.RowFault;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.db.id.SettlementImportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of credits that was taken in.
 *
 * @param vendorName as chosen; null where the file named the vendors
 * @param charges how many of the other rows are charges that are kept
 * @param rejections rows that stayed out, at most a thousand
 * @param importedBy user name
 * @param undoneAt when it was taken back; null while it counts
 */
public record ImportedFile(
        SettlementImportId id,
        SourceFormat format,
        @Nullable String vendorName,
        String fileName,
        String sha256,
        int rows,
        int taken,
        int known,
        int other,
        int charges,
        int rejected,
        List<Rejection> rejections,
        Instant importedAt,
        String importedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    public ImportedFile {
        rejections = List.copyOf(rejections);
    }

    /** A row that was not understood. */
    public record Rejection(int line, List<RowFault> faults) {

        public Rejection {
            faults = List.copyOf(faults);
        }
    }
}
