package io.recourse.claim.settlement.intake;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.file.CreditFiles;
import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.claim.voucher.VoucherCodes;
import io.recourse.contract.ContractService;
import io.recourse.db.id.SettlementImportId;
import io.recourse.db.id.VendorId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of credits in: tells beforehand what each row would do, takes what is understood and new, keeps the file,
 * and can take it back as long as nothing of it is used.
 */
@Service
@Transactional
@RolesAllowed(Roles.FINANCE)
public class CreditImportService {

    private static final int LONGEST_NAME = 200;

    private final CreditReading reading;
    private final JooqCreditImports imports;
    private final JooqCsvMappings mappings;
    private final ContractService contracts;
    private final VoucherCodes codes;
    private final AuditTrail audit;

    CreditImportService(
            CreditReading reading,
            JooqCreditImports imports,
            JooqCsvMappings mappings,
            ContractService contracts,
            VoucherCodes codes,
            AuditTrail audit) {
        this.reading = reading;
        this.imports = imports;
        this.mappings = mappings;
        this.contracts = contracts;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * How a vendor's CSV file would be read: as the last one was, if its header has the same columns, else as the header
     * suggests. Throws InvalidInput if the file has no header.
     */
    @Transactional(readOnly = true)
    public CsvMapping mapping(VendorId vendor, byte[] content, FileEncoding encoding) {
        List<String> header = CreditFiles.header(content, encoding);
        return mappings.find(vendor)
                .filter(saved -> saved.fits(header))
                .orElseGet(() -> CsvMapping.suggestedBy(header, currencyOf(vendor)));
    }

    /** Tells what importing the file would do. Throws InvalidInput where the file as a whole is not understood. */
    @Transactional(readOnly = true)
    public CreditPreview preview(CreditImport request) {
        return reading.preview(complete(request));
    }

    /**
     * Takes in what is understood and new; rows with faults stay out and are kept with their reasons. Throws Conflict if
     * nothing would be added, InvalidInput where the file as a whole is not understood.
     */
    public ImportedFile commit(CreditImport request) {
        imports.lock();
        CreditImport complete = complete(request);
        CreditPreview preview = reading.preview(complete);
        if (!preview.hasEffect()) {
            throw imports.sameFile(preview.sha256())
                    .map(earlier -> new Conflict("import.already", earlier.fileName(), earlier.importedBy()))
                    .orElseGet(() -> new Conflict(
                            "settlement.import.nothingNew", preview.rows().size()));
        }
        SettlementImportId id = imports.add(complete, preview, CurrentUser.name());
        if (complete.format() == SourceFormat.CSV && preview.mapping() != null) {
            mappings.save(Objects.requireNonNull(complete.vendor()), preview.mapping(), CurrentUser.name());
        }
        ImportedFile file = get(id);
        audit.record(
                "CREDITS_IMPORTED",
                "settlement",
                id,
                file.fileName(),
                Map.of(
                        "format", file.format().name(),
                        "sha256", file.sha256(),
                        "taken", file.taken(),
                        "known", file.known(),
                        "other", file.other(),
                        "rejected", file.rejected()));
        return file;
    }

    /** Takes an import back. Throws Conflict if it was already, or while a credit of it is matched or set aside. */
    public ImportedFile undo(SettlementImportId id) {
        imports.lock();
        ImportedFile file = get(id);
        if (imports.isUsed(id)) {
            throw new Conflict("settlement.import.used", file.fileName());
        }
        if (!imports.undo(id, CurrentUser.name())) {
            throw new Conflict("import.undo.already", file.fileName());
        }
        audit.record("CREDIT_IMPORT_UNDONE", "settlement", id, file.fileName(), Map.of("taken", file.taken()));
        return get(id);
    }

    /** The import; throws NotFound if there is none with this id. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public ImportedFile get(SettlementImportId id) {
        return imports.find(id).orElseThrow(() -> NotFound.of(id)).masked(codes.forReader());
    }

    /** Imports, the latest first. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public List<ImportedFile> latest(int limit) {
        CodeMask mask = codes.forReader();
        return imports.latest(limit).stream().map(file -> file.masked(mask)).toList();
    }

    /** The file as it was sent, byte for byte; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public byte[] file(SettlementImportId id) {
        return imports.content(id).orElseThrow(() -> NotFound.of(id));
    }

    private CreditImport complete(CreditImport request) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(
                !request.fileName().isBlank() && request.fileName().length() <= LONGEST_NAME,
                "fileName",
                "import.file.name");
        check.that(request.format() != SourceFormat.CSV || request.vendor() != null, "vendor", "field.required");
        check.orThrow();
        if (request.format() != SourceFormat.CSV || request.mapping() != null) {
            return request;
        }
        VendorId vendor = Objects.requireNonNull(request.vendor());
        return new CreditImport(
                request.format(),
                vendor,
                request.fileName(),
                request.content(),
                request.encoding(),
                mapping(vendor, request.content(), request.encoding()));
    }

    private String currencyOf(VendorId vendor) {
        return contracts.ofVendor(vendor).stream()
                .map(summary -> summary.contract().currency().getCurrencyCode())
                .findFirst()
                .orElse("USD");
    }
}
