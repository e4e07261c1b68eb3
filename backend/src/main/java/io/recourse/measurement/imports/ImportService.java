package io.recourse.measurement.imports;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Coverage;
import io.recourse.measurement.IngestResult;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.Matching.Match;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.component.ComponentNames;
import io.recourse.measurement.component.Components;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.payload.PayloadIntake;
import io.recourse.measurement.payload.Scopes;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.InvalidInput.FieldError;
import io.recourse.text.NotFound;
import io.recourse.text.Sha256;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports files of outages: tells beforehand what each row would do, takes all rows or none, and can take them back. */
@Service
@Transactional
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
public class ImportService {

    /** More errors than this are not listed one by one; a file that is wrong throughout is wrong for one reason. */
    private static final int LISTED_ERRORS = 200;

    private static final int LONGEST_NAME = 200;

    private final SourceService sources;
    private final IngestService ingest;
    private final ServiceRegister services;
    private final Components components;
    private final JooqImportBatches batches;
    private final PayloadIntake payloads;
    private final AuditTrail audit;
    private final Clock clock;

    ImportService(
            SourceService sources,
            IngestService ingest,
            ServiceRegister services,
            Components components,
            JooqImportBatches batches,
            PayloadIntake payloads,
            AuditTrail audit,
            Clock clock) {
        this.sources = sources;
        this.ingest = ingest;
        this.services = services;
        this.components = components;
        this.batches = batches;
        this.payloads = payloads;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells what importing the file would do. Throws InvalidInput where the file as a whole is not understood. */
    @Transactional(readOnly = true)
    public ImportPreview preview(OutageImport request) {
        return preview(request, read(request));
    }

    /**
     * Takes the file in, all of it or nothing. Throws InvalidInput that names every faulty row, Conflict if the same
     * file was imported before.
     */
    public ImportBatch commit(OutageImport request) {
        OutageFile file = read(request);
        ImportPreview preview = preview(request, file);
        refuseErrors(preview);
        ImportBatch already = preview.already();
        if (already != null) {
            throw new Conflict("import.already", already.fileName(), already.importedBy());
        }
        Interval covered = preview.covered();
        if (covered == null) {
            throw new InvalidInput("coveredFrom", "import.coverage.noRows");
        }
        UUID payload = keep(request, file, covered);
        ImportBatchId id = batches.add(request, preview.sha256(), covered, payload, CurrentUser.name());
        List<Coverage> coverage = coveredServices(request, file).keySet().stream()
                .map(service -> new Coverage(service, covered))
                .toList();
        IngestResult result = ingest.recordBatch(request.source(), id, file.observations(), coverage);
        batches.count(id, result);
        ImportBatch batch = get(id);
        audit.record(
                "OUTAGES_IMPORTED",
                "import",
                id,
                batch.fileName(),
                Map.of(
                        "source", batch.sourceName(),
                        "zone", batch.zone().getId(),
                        "from", covered.from().toString(),
                        "to", covered.to().toString(),
                        "sha256", batch.sha256(),
                        "created", batch.created(),
                        "closed", batch.closed(),
                        "unchanged", batch.unchanged()));
        return batch;
    }

    private UUID keep(OutageImport request, OutageFile file, Interval covered) {
        Scopes scopes = new Scopes();
        file.observations().forEach(one -> scopes.row(one.service(), one.from(), one.to()));
        coveredServices(request, file)
                .keySet()
                .forEach(service -> scopes.stated(service, covered.from(), covered.to()));
        UUID payload = payloads.keep(
                request.source(), Delivery.file("outages", request.fileName(), "text/csv", request.content()));
        payloads.tells(payload, scopes);
        return payload;
    }

    /** Takes an import back. Throws Conflict if it was already, or if a later import built upon it. */
    public ImportBatch undo(ImportBatchId id) {
        ImportBatch batch = get(id);
        if (!batches.undo(id, CurrentUser.name())) {
            throw new Conflict("import.undo.already", batch.fileName());
        }
        if (!ingest.withdrawBatch(batch.source(), id)) {
            throw new Conflict("import.undo.builtUpon", batch.fileName());
        }
        audit.record("IMPORT_UNDONE", "import", id, batch.fileName(), Map.of("source", batch.sourceName()));
        return get(id);
    }

    /** The import; throws NotFound if there is none with this id. */
    @PermitAll
    @Transactional(readOnly = true)
    public ImportBatch get(ImportBatchId id) {
        return batches.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** Imports of one source or of all, the latest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ImportBatch> latest(@Nullable SourceId source, int limit) {
        return batches.latest(source, limit);
    }

    private OutageFile read(OutageImport request) {
        sources.get(request.source());
        if (request.fileName().isBlank() || request.fileName().length() > LONGEST_NAME) {
            throw new InvalidInput("fileName", "import.file.name");
        }
        return OutageFile.read(
                request, new ServiceNames(services.list()), new ComponentNames(components), clock.instant());
    }

    private ImportPreview preview(OutageImport request, OutageFile file) {
        String sha256 = Sha256.hex(request.content());
        Interval covered = file.covered();
        Iterator<Match> matches =
                ingest.match(request.source(), file.observations()).iterator();
        List<PreviewRow> rows = new ArrayList<>();
        for (OutageRow row : file.rows()) {
            rows.add(row.preview(row.observation() == null ? RowOutcome.ERROR : outcome(matches.next())));
        }
        return new ImportPreview(
                request.fileName(),
                sha256,
                request.zone(),
                file.separator(),
                covered,
                request.coveredFrom() != null && request.coveredTo() != null,
                List.copyOf(coveredServices(request, file).values()),
                rows,
                covered == null
                        ? null
                        : batches.same(request.source(), sha256, request.zone(), covered)
                                .orElse(null));
    }

    private Map<ServiceId, String> coveredServices(OutageImport request, OutageFile file) {
        Map<ServiceId, String> covered = new LinkedHashMap<>();
        Stream.concat(
                        file.rows().stream().flatMap(row -> Stream.ofNullable(row.service())),
                        request.services().stream().map(services::get))
                .sorted(java.util.Comparator.comparing(BoughtService::name))
                .forEach(service -> covered.put(service.id(), service.name()));
        if (covered.isEmpty() && file.rows().isEmpty()) {
            throw new InvalidInput("services", "import.services.none");
        }
        return covered;
    }

    private static RowOutcome outcome(Match match) {
        return switch (match.outcome()) {
            case CREATES, REPLACES -> RowOutcome.CREATE;
            case CLOSES -> RowOutcome.CLOSE;
            case UNCHANGED -> RowOutcome.UNCHANGED;
        };
    }

    private static void refuseErrors(ImportPreview preview) {
        List<FieldError> errors = preview.rows().stream()
                .flatMap(row -> row.errors().stream().map(error -> error.within("rows[" + row.line() + "]")))
                .limit(LISTED_ERRORS)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
