package io.recourse.measurement.statuspage;

import io.recourse.access.Roles;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import io.recourse.measurement.statuspage.PageDifference.Line;
import io.recourse.text.InvalidInput;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Status pages over HTTP. */
@RestController
@RequestMapping("/api/v1/status-pages")
@Tag(
        name = "Status pages",
        description = "What vendors published of their own state, and what they changed afterwards.")
class StatusPageController {

    /** @param service code; null for all services of the vendor */
    record Draft(
            @Nullable String vendor,
            @Nullable String service,
            @Nullable String name,
            @Nullable String url) {}

    /** A page as it is sent. */
    record PageView(
            UUID id,
            String vendor,
            String vendorName,
            @Nullable String service,
            String name,
            String url,
            Instant createdAt,
            String createdBy) {}

    /** What changed; {@code lines} without those that are the same, unless all were asked for. */
    record DifferenceView(PageVersion earlier, PageVersion later, int added, int removed, List<Line> lines) {}

    private final StatusPages pages;
    private final ServiceRegister services;

    StatusPageController(StatusPages pages, ServiceRegister services) {
        this.pages = pages;
        this.services = services;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Pages of a vendor, of a service and its vendor, or all")
    Page<PageView> list(
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable String service) {
        List<StatusPage> found =
                service != null ? pages.of(service(service)) : vendor != null ? pages.of(vendor) : pages.list();
        return new Page<>(found.stream().map(this::view).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Enters a page; its address is a name, nothing is fetched from it")
    PageView add(@RequestBody Draft draft) {
        return view(pages.add(new StatusPageDraft(
                draft.vendor() == null ? null : vendor(draft.vendor()),
                draft.service() == null ? null : service(draft.service()),
                Objects.requireNonNullElse(draft.name(), ""),
                Objects.requireNonNullElse(draft.url(), ""))));
    }

    @GetMapping("/{id}")
    @PermitAll
    PageView get(@PathVariable UUID id) {
        return view(pages.get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Removes a page that was entered by mistake; not once something was seen on it")
    void remove(@PathVariable UUID id) {
        pages.remove(id);
    }

    @GetMapping("/{id}/versions")
    @PermitAll
    @Operation(summary = "What the page said over time, the earliest first; equal content in a row is one version")
    Page<PageVersion> versions(@PathVariable UUID id) {
        return new Page<>(pages.versions(id), null);
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "Keeps a saved page, seen now or at seenAt")
    PageVersion upload(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant seenAt,
            @RequestParam MultipartFile file)
            throws IOException {
        String type = Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
        return pages.see(id, seenAt, type, file.getBytes(), file.getOriginalFilename());
    }

    @PostMapping(
            path = "/{id}/versions",
            consumes = {"application/json", "text/html", "text/plain", "application/xml", "application/rss+xml"})
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "The same as the body of the call, for programs that look at the page")
    PageVersion send(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant seenAt,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody byte[] content) {
        return pages.see(id, seenAt, type, content, null);
    }

    @GetMapping("/{id}/difference")
    @PermitAll
    @Operation(summary = "Lines added and removed between two versions; with all=true the others as well")
    DifferenceView difference(
            @PathVariable UUID id,
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "false") boolean all) {
        PageDifference difference = pages.difference(id, from, to);
        return new DifferenceView(
                difference.earlier(),
                difference.later(),
                difference.added(),
                difference.removed(),
                difference.lines().stream()
                        .filter(line -> all || line.change() != PageDifference.Change.SAME)
                        .toList());
    }

    @GetMapping("/{id}/versions/{version}/content")
    @RolesAllowed({Roles.IT, Roles.LEGAL, Roles.AUDITOR})
    @Operation(summary = "The bytes as they were seen; each reading is in the audit trail")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID version) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("status-page-" + version + ".bin")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(pages.read(id, version));
    }

    private PageView view(StatusPage page) {
        ServiceId service = page.service();
        return new PageView(
                page.id(),
                page.vendor().toString(),
                page.vendorName(),
                service == null ? null : services.get(service).code(),
                page.name(),
                page.url(),
                page.createdAt(),
                page.createdBy());
    }

    private static VendorId vendor(String id) {
        try {
            return VendorId.of(id);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("vendor", "problem.unreadable.field");
        }
    }

    private ServiceId service(String code) {
        return services.coded(code)
                .map(BoughtService::id)
                .orElseThrow(() -> new InvalidInput("service", "import.service.unknown", code));
    }
}
