package io.recourse.claim.settlement.intake;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.file.CsvField;
import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.claim.settlement.file.DateStyle;
import io.recourse.claim.settlement.file.DecimalStyle;
import io.recourse.claim.settlement.file.DocumentKind;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SignRule;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.db.id.SettlementImportId;
import io.recourse.db.id.VendorId;
import io.recourse.text.InvalidInput;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Files of credits in the API. */
@RestController
@RequestMapping("/api/v1/settlement/imports")
@Tag(name = "Settlement")
class CreditImportController {

    private static final int LISTED = 500;

    private final CreditImportService imports;
    private final JsonMapper json;

    CreditImportController(CreditImportService imports, JsonMapper json) {
        this.imports = imports;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Import a file of credits; dryRun=true only tells what each row would do")
    ResponseEntity<Object> upload(
            @RequestParam MultipartFile file,
            @RequestParam SourceFormat format,
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable FileEncoding encoding,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable Boolean dryRun)
            throws IOException {
        CreditImport request = new CreditImport(
                format,
                vendor,
                Objects.requireNonNullElse(file.getOriginalFilename(), "credits"),
                file.getBytes(),
                encoding == null ? FileEncoding.UTF_8 : encoding,
                mapping == null || mapping.isBlank() ? null : mapping(mapping));
        if (Boolean.TRUE.equals(dryRun)) {
            return ResponseEntity.ok(ImportJsonViews.preview(imports.preview(request), CurrentUser.locale()));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(ImportJsonViews.file(imports.commit(request), CurrentUser.locale()));
    }

    @GetMapping
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Imported files, the latest first")
    Page<ImportJsonViews.FileJson> list() {
        return new Page<>(
                imports.latest(LISTED).stream()
                        .map(file -> ImportJsonViews.file(file, CurrentUser.locale()))
                        .toList(),
                null);
    }

    @GetMapping("/{id}/file")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    @Operation(summary = "The file as it was sent, byte for byte")
    ResponseEntity<byte[]> file(@PathVariable SettlementImportId id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(imports.get(id).fileName(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(imports.file(id));
    }

    @PostMapping("/{id}/undo")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take an import back, while none of its credits is matched or set aside")
    ImportJsonViews.FileJson undo(@PathVariable SettlementImportId id) {
        return ImportJsonViews.file(imports.undo(id), CurrentUser.locale());
    }

    private CsvMapping mapping(String text) {
        try {
            return json.readValue(text, MappingBody.class).mapping();
        } catch (JacksonException unreadable) {
            throw new InvalidInput("mapping", "settlement.mapping.unreadable");
        }
    }

    /** A mapping as the API takes it: JSON in the part {@code mapping}. */
    record MappingBody(
            @Nullable Map<CsvField, @Nullable String> columns,
            @Nullable DecimalStyle decimal,
            @Nullable DateStyle date,
            @Nullable SignRule sign,
            @Nullable String currency,
            @Nullable DocumentKind kind,
            @Nullable Boolean taxIncluded) {

        CsvMapping mapping() {
            Map<CsvField, String> named = new java.util.EnumMap<>(CsvField.class);
            if (columns != null) {
                columns.forEach((field, column) -> {
                    if (column != null && !column.isBlank()) {
                        named.put(field, column.strip());
                    }
                });
            }
            return new CsvMapping(
                    named,
                    decimal == null ? DecimalStyle.POINT : decimal,
                    date == null ? DateStyle.ISO : date,
                    sign == null ? SignRule.ALL_ARE_CREDITS : sign,
                    currency,
                    kind == null ? DocumentKind.CREDIT_NOTE : kind,
                    Boolean.TRUE.equals(taxIncluded));
        }
    }
}
