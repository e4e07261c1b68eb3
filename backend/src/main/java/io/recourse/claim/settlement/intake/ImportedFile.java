package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.RowFault;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.voucher.CodeMask;
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

    /** The same for a reader who may not see codes of vouchers. */
    ImportedFile masked(CodeMask codes) {
        return new ImportedFile(
                id,
                format,
                vendorName,
                codes.of(fileName),
                sha256,
                rows,
                taken,
                known,
                other,
                charges,
                rejected,
                rejections.stream().map(rejection -> rejection.masked(codes)).toList(),
                importedAt,
                importedBy,
                undoneAt,
                undoneBy);
    }

    /** A row that was not understood. */
    public record Rejection(int line, List<RowFault> faults) {

        public Rejection {
            faults = List.copyOf(faults);
        }

        private Rejection masked(CodeMask codes) {
            return new Rejection(
                    line,
                    faults.stream()
                            .map(fault -> new RowFault(fault.field(), codes.of(fault.message())))
                            .toList());
        }
    }
}
