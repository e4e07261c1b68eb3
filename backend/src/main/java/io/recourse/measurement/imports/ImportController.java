package io.recourse.measurement.imports;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceService;
import io.recourse.text.InvalidInput;
import io.recourse.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int LISTED = 500;

    /** What is said about a file, as request parameters. */
    record Parameters(
            String source,
            @Nullable String zone,
            @Nullable Instant coveredFrom,
            @Nullable Instant coveredTo,
            @Nullable List<String> services,
            @Nullable String fileName,
            @Nullable Boolean dryRun) {}

    private final ImportService imports;
    private final SourceService sources;
    private final ServiceRegister services;

    ImportController(ImportService imports, SourceService sources, ServiceRegister services) {
        this.imports = imports;
        this.sources = sources;
        this.services = services;
    }

    @PostMapping(path = "/outages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    ResponseEntity<Object> upload(Parameters parameters, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "outages.csv");
        return answer(parameters, name, file.getBytes());
    }

    @PostMapping(
            path = "/outages",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    ResponseEntity<Object> send(Parameters parameters, @RequestBody byte[] content) {
        return answer(parameters, Objects.requireNonNullElse(parameters.fileName(), "outages.csv"), content);
    }

    @GetMapping
    @PermitAll
    Page<ImportViews.BatchView> list(@RequestParam(required = false) @Nullable String source) {
        SourceId id = source == null ? null : source(source).id();
        return new Page<>(
                imports.latest(id, LISTED).stream().map(ImportViews::batch).toList(), null);
    }

    @PostMapping("/{id}/undo")
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    ImportViews.BatchView undo(@PathVariable ImportBatchId id) {
        return ImportViews.batch(imports.undo(id));
    }

    private ResponseEntity<Object> answer(Parameters parameters, String fileName, byte[] content) {
        MeasurementSource source = source(parameters.source());
        OutageImport request = new OutageImport(
                source.id(),
                fileName,
                content,
                parameters.zone() == null ? source.zone() : zone(parameters.zone()),
                parameters.coveredFrom(),
                parameters.coveredTo(),
                serviceIds(parameters.services()));
        if (Boolean.TRUE.equals(parameters.dryRun())) {
            return ResponseEntity.ok(ImportViews.preview(imports.preview(request), CurrentUser.locale()));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(ImportViews.batch(imports.commit(request)));
    }

    private MeasurementSource source(String code) {
        return sources.coded(code).orElseThrow(() -> new InvalidInput("source", "import.source.unknown", code));
    }

    private Set<ServiceId> serviceIds(@Nullable List<String> codes) {
        return codes == null
                ? Set.of()
                : codes.stream()
                        .map(code -> services.coded(code)
                                .map(BoughtService::id)
                                .orElseThrow(() -> new InvalidInput("services", "import.service.unknown", code)))
                        .collect(Collectors.toSet());
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zone", "measurement.zone.unknown", text);
        }
    }
}
