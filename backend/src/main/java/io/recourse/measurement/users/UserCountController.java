package io.recourse.measurement.users;

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

/** Numbers of users over HTTP. */
@RestController
@RequestMapping("/api/v1/sources/{source}")
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
@Tag(name = "Ingest")
class UserCountController {

    /** @param licensed rows {@code {"service", "at", "users"}} */
    record Licensed(@Nullable List<@Nullable JsonNode> licensed) {}

    /** @param affected rows {@code {"service", "externalId", "from", "to", "users", "title"}}; to null goes on */
    record Affected(@Nullable List<@Nullable JsonNode> affected) {}

    private final UserCountService counts;
    private final SourceService sources;

    UserCountController(UserCountService counts, SourceService sources) {
        this.counts = counts;
        this.sources = sources;
    }

    @PostMapping("/licensed-users")
    @Operation(summary = "Takes numbers of licensed users; each holds until the next one.")
    FeedAnswer licensed(
            @PathVariable String source,
            @KeptBody @RequestBody Licensed body,
            @Parameter(hidden = true) @RequestAttribute(KeptBody.BYTES) KeptBody.Bytes kept) {
        return counts.licensed(
                sources.coded(source).orElseThrow(() -> NotFound.of(source)).id(),
                body.licensed(),
                Delivery.json("licensed-users", kept.all()));
    }

    @PostMapping("/affected-users")
    @Operation(summary = "Takes incidents with the number of users who could not work.")
    FeedAnswer affected(
            @PathVariable String source,
            @KeptBody @RequestBody Affected body,
            @Parameter(hidden = true) @RequestAttribute(KeptBody.BYTES) KeptBody.Bytes kept) {
        return counts.affected(
                sources.coded(source).orElseThrow(() -> NotFound.of(source)).id(),
                body.affected(),
                Delivery.json("affected-users", kept.all()));
    }
}
