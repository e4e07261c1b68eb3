package io.recourse.measurement.samples;

import io.recourse.access.Roles;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.payload.KeptBody;
import io.recourse.text.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Samples and changes over HTTP. */
@RestController
@RequestMapping("/api/v1/sources/{source}")
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
@Tag(name = "Ingest", description = "Up to 50,000 rows a call; a bad row is rejected by itself, the others are taken.")
class SampleController {

    /**
     * @param samples rows {@code {"service", "at", "up", "latencyMs", "errors", "requests", "latencyBuckets"}}
     * @param watched rows {@code {"service", "from", "to"}}: slices of this time without a sample were empty
     */
    record Samples(
            @Nullable List<@Nullable JsonNode> samples,
            @Nullable List<@Nullable JsonNode> watched) {}

    /**
     * @param changes rows {@code {"service", "at", "state", "externalId"}}
     * @param alive codes of services whose states still hold although they have not changed
     */
    record Changes(
            @Nullable List<@Nullable JsonNode> changes,
            @Nullable List<@Nullable String> alive) {}

    private final SampleService samples;
    private final ChangeService changes;
    private final SourceService sources;

    SampleController(SampleService samples, ChangeService changes, SourceService sources) {
        this.samples = samples;
        this.changes = changes;
        this.sources = sources;
    }

    @PostMapping("/samples")
    @Operation(summary = "Takes samples of a probe or counts of requests; idempotent by source, service and instant.")
    FeedAnswer samples(
            @PathVariable String source,
            @KeptBody @RequestBody Samples body,
            @Parameter(hidden = true) @RequestAttribute(KeptBody.BYTES) KeptBody.Bytes kept) {
        return samples.record(
                sources.coded(source).orElseThrow(() -> NotFound.of(source)).id(),
                body.samples(),
                body.watched(),
                Delivery.json("samples", kept.all()));
    }

    @PostMapping("/changes")
    @Operation(summary = "Takes changes of state; idempotent by externalId, or by source, service and instant.")
    FeedAnswer changes(
            @PathVariable String source,
            @KeptBody @RequestBody Changes body,
            @Parameter(hidden = true) @RequestAttribute(KeptBody.BYTES) KeptBody.Bytes kept) {
        return changes.record(
                sources.coded(source).orElseThrow(() -> NotFound.of(source)).id(),
                body.changes(),
                body.alive(),
                Delivery.json("changes", kept.all()));
    }
}
