package io.recourse.measurement;

import io.recourse.access.Roles;
import io.recourse.text.Input;
import io.recourse.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources of measurements over HTTP. */
@RestController
@RequestMapping("/api/v1/sources")
class SourceController {

    /** A source as it is sent. */
    record SourceView(
            String id,
            String code,
            String name,
            SourceKind kind,
            String zone,
            @Nullable String attribution,
            @Nullable String licence,
            boolean sample,
            int services,
            int agreedFor,
            int intervals,
            @Nullable Instant coveredFrom,
            @Nullable Instant coveredTo) {

        static SourceView of(SourceOverview overview) {
            MeasurementSource source = overview.source();
            return new SourceView(
                    source.id().toString(),
                    source.code(),
                    source.name(),
                    source.kind(),
                    source.zone().getId(),
                    source.attribution(),
                    source.licence(),
                    source.sample(),
                    overview.services(),
                    overview.agreedFor(),
                    overview.intervals(),
                    overview.coveredFrom(),
                    overview.coveredTo());
        }
    }

    private final SourceService sources;

    SourceController(SourceService sources) {
        this.sources = sources;
    }

    @GetMapping
    @PermitAll
    Page<SourceView> list() {
        return new Page<>(sources.overview().stream().map(SourceView::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    SourceView create(@RequestBody NewSource request) {
        MeasurementSource source = sources.create(new SourceDraft(
                request.code(),
                request.name(),
                request.kind(),
                request.zone(),
                request.attribution(),
                request.licence(),
                false,
                request.sampleGap() == null ? null : Input.duration("sampleGap", request.sampleGap())));
        return SourceView.of(new SourceOverview(source, 0, 0, 0, null, null));
    }

    /**
     * What is sent to create a source.
     *
     * @param sampleGap ISO duration; samples further apart leave unknown time between them
     */
    record NewSource(
            @Nullable String code,
            @Nullable String name,
            @Nullable SourceKind kind,
            @Nullable String zone,
            @Nullable String attribution,
            @Nullable String licence,
            @Nullable String sampleGap) {}
}
