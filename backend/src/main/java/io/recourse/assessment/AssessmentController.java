package io.recourse.assessment;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import io.recourse.time.Period;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assessments in the API. */
@RestController
@RequestMapping("/api/v1/assessments")
@PermitAll
@Tag(name = "Assessments")
class AssessmentController {

    private final AssessmentService assessments;

    AssessmentController(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @GetMapping
    @Operation(summary = "Latest revisions; period is a label such as 2026-03, 2026-Q1, 2026 or 2026-04-FQ1")
    Page<AssessmentViews.Item> list(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable ServiceId service,
            @RequestParam(defaultValue = "false") boolean breachedOnly,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AssessmentFilter filter = new AssessmentFilter(
                period == null ? null : Period.parse(period), vendor, null, service, null, breachedOnly);
        return Page.after(
                        cursor,
                        limit,
                        AssessmentId::new,
                        (last, rows) -> assessments.listAfter(filter, last, rows),
                        Assessment::id)
                .map(one -> AssessmentViews.item(one, CurrentUser.locale()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One revision with its intervals, the clause text and its other revisions")
    AssessmentViews.Detail get(@PathVariable AssessmentId id) {
        return AssessmentViews.detail(assessments.detail(id), CurrentUser.locale());
    }
}
