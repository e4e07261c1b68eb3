package io.recourse.reports.monthly;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.db.id.ReportId;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.text.NotFound;
import io.recourse.web.Cursor;
import io.recourse.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Monthly reports over HTTP. */
@RestController
@RequestMapping("/api/v1/reports")
@PermitAll
class ReportController {

    /** What to make; without a body, or without a language, the reader's own. */
    record Order(@Nullable String language) {}

    private final MonthlyReports reports;

    ReportController(MonthlyReports reports) {
        this.reports = reports;
    }

    @GetMapping
    Page<ReportJson.Report> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor position = Cursor.read(cursor, 1);
        ReportId last = position == null ? null : new ReportId(position.uuid(0));
        return Page.of(reports.listAfter(last, size + 1), size, report -> Cursor.of(report.id()))
                .map(ReportJson::of);
    }

    @GetMapping("/{month}.pdf")
    ResponseEntity<byte[]> document(@PathVariable String month, @RequestParam(required = false) @Nullable String lang) {
        YearMonth asked = month(month);
        Language language = language("lang", lang);
        StoredReport report = reports.latest(asked, language)
                .orElseThrow(() -> new NotFound("report.notFound", asked.toString(), language.tag()));
        ContentDisposition disposition =
                ContentDisposition.attachment().filename(report.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag(report.pdfSha256())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(reports.document(report.id()));
    }

    @PostMapping("/{month}")
    @RolesAllowed({Roles.FINANCE, Roles.LEGAL, Roles.VENDOR_MANAGER, Roles.EXECUTIVE})
    ResponseEntity<ReportJson.Job> make(
            @PathVariable String month,
            @RequestParam(required = false) @Nullable String lang,
            @RequestBody(required = false) @Nullable Order order) {
        String asked = order == null || order.language() == null ? lang : order.language();
        ReportJob job = reports.request(month(month), language("language", asked));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/reports/jobs/" + job.id()))
                .body(ReportJson.of(job));
    }

    @GetMapping("/jobs/{id}")
    ReportJson.Job job(@PathVariable UUID id) {
        return ReportJson.of(reports.job(id));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput("month", "report.invalid.month");
        }
    }

    private static Language language(String field, @Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return CurrentUser.language();
        }
        try {
            return Language.of(tag);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(field, "report.invalid.language");
        }
    }
}
