package io.recourse.contract.library;

import io.recourse.contract.clause.Metric;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of published terms in the API. */
@RestController
@RequestMapping("/api/v1/sla-templates")
@PermitAll
@Tag(name = "SLA templates", description = "What vendors promise in public, as drafts of a clause.")
class SlaTemplateController {

    private final SlaLibrary library;

    SlaTemplateController(SlaLibrary library) {
        this.library = library;
    }

    @GetMapping
    @Operation(summary = "Templates in the order of vendors and services; confidence is the least that is listed")
    Page<SlaTemplate> list(
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String vendor,
            @RequestParam(required = false) @Nullable Metric metric,
            @RequestParam(required = false) @Nullable Confidence confidence,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<SlaTemplate> all = library.list(new TemplateFilter(words, vendor, metric, confidence));
        return Page.among(all, SlaTemplate::id, limit, cursor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One template with its terms, words and source")
    SlaTemplate get(@PathVariable String id) {
        return library.get(id);
    }
}
