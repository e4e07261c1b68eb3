package io.recourse.measurement.payload;

import io.recourse.access.Roles;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.SourceService;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Payloads over HTTP. */
@RestController
@RequestMapping("/api/v1/payloads")
@Tag(name = "Payloads", description = "What came in, as it came: files, bodies of calls, saved pages.")
class PayloadController {

    /** A payload as it is sent, without its bytes. */
    record PayloadView(
            UUID id,
            @Nullable String source,
            PayloadKind kind,
            String intake,
            @Nullable String name,
            String mediaType,
            int size,
            String sha256,
            Instant receivedAt,
            String receivedBy,
            int receipts) {

        static PayloadView of(RawPayload payload) {
            return new PayloadView(
                    payload.id(),
                    payload.sourceCode(),
                    payload.kind(),
                    payload.intake(),
                    payload.name(),
                    payload.mediaType(),
                    payload.size(),
                    payload.sha256(),
                    payload.receivedAt(),
                    payload.receivedBy(),
                    payload.receipts());
        }
    }

    private final RawPayloads payloads;
    private final SourceService sources;
    private final ServiceRegister services;

    PayloadController(RawPayloads payloads, SourceService sources, ServiceRegister services) {
        this.payloads = payloads;
        this.sources = sources;
        this.services = services;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "The latest payloads of a source, or those that tell of a service in a time")
    Page<PayloadView> list(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer limit) {
        SourceId of = source == null ? null : source(source);
        if (service == null) {
            InvalidInput.Check check = new InvalidInput.Check();
            check.that(of != null, "source", "input.required");
            check.orThrow();
            return page(payloads.latest(Objects.requireNonNull(of), Page.limit(limit)));
        }
        Interval time = interval(
                Objects.requireNonNullElse(from, Instant.EPOCH),
                Objects.requireNonNullElse(to, Instant.parse("9998-12-31T00:00:00Z")));
        return page(payloads.behind(service(service).id(), time, of, Page.limit(limit)));
    }

    @GetMapping("/{id}")
    @PermitAll
    @Operation(summary = "When a payload came, by whom, how large it is, and its hash")
    PayloadView get(@PathVariable UUID id) {
        return PayloadView.of(payloads.get(id));
    }

    @GetMapping("/{id}/content")
    @RolesAllowed({Roles.IT, Roles.LEGAL, Roles.AUDITOR})
    @Operation(summary = "The bytes as they came; each reading is in the audit trail")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        byte[] bytes = payloads.read(id);
        return ResponseEntity.ok()
                // Whatever it says it is: nothing that came from outside is opened in this origin.
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(payloads.get(id).fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Keeps a file by hand, such as a monitor's export, for services and a time")
    PayloadView keep(
            @RequestParam String source,
            @RequestParam List<String> services,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam MultipartFile file)
            throws IOException {
        return PayloadView.of(payloads.keepByHand(
                source(source),
                services.stream().map(code -> service(code).id()).toList(),
                interval(from, to),
                Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE),
                file.getBytes()));
    }

    private static Page<PayloadView> page(List<RawPayload> payloads) {
        return new Page<>(payloads.stream().map(PayloadView::of).toList(), null);
    }

    private static Interval interval(Instant from, Instant to) {
        Input.usual("from", from);
        Input.usual("to", to);
        if (!from.isBefore(to)) {
            throw new InvalidInput("to", "measurement.timeline.backwards");
        }
        return new Interval(from, to);
    }

    private SourceId source(String code) {
        return sources.coded(code)
                .orElseThrow(() -> new InvalidInput("source", "import.source.unknown", code))
                .id();
    }

    private BoughtService service(String code) {
        return services.coded(code).orElseThrow(() -> new InvalidInput("services", "import.service.unknown", code));
    }
}
