package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.db.id.VendorId;
import org.jspecify.annotations.Nullable;

/**
 * A file of credits that somebody wants to import, and what they say about it.
 *
 * @param vendor whose credits they are; null where the names in the file say so (FOCUS, UBL)
 * @param mapping how columns are read, for CSV; null for the vendor's saved one, else what the header suggests
 */
public record CreditImport(
        SourceFormat format,
        @Nullable VendorId vendor,
        String fileName,
        byte[] content,
        FileEncoding encoding,
        @Nullable CsvMapping mapping) {}
