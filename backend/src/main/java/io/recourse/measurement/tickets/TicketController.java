package io.recourse.measurement.tickets;

import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.payload.KeptBody;
import io.recourse.text.Input;
import io.recourse.text.NotFound;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tickets over HTTP. */
@RestController
@Tag(name = "Tickets", description = "Incidents as they were reported to the vendor, with the clock of its response.")
class TicketController {

    /**
     * @param tickets rows {@code {"service", "externalId", "priority", "openedAt", "notifiedAt", "respondedAt",
     *     "resolvedAt", "title", "url", "pauses": [{"reason", "from", "to"}]}}
     */
    record Tickets(@Nullable List<@Nullable JsonNode> tickets) {}

    /** A ticket as it is sent. */
    record TicketView(
            String service,
            String externalId,
            @Nullable String title,
            @Nullable String url,
            int priority,
            Instant openedAt,
            @Nullable Instant notifiedAt,
            @Nullable Instant respondedAt,
            @Nullable Instant resolvedAt,
            List<TicketPause> pauses) {}

    private final TicketService tickets;
    private final SourceService sources;
    private final ServiceRegister services;

    TicketController(TicketService tickets, SourceService sources, ServiceRegister services) {
        this.tickets = tickets;
        this.sources = sources;
        this.services = services;
    }

    @PostMapping(path = "/api/v1/sources/{source}/tickets", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    @Operation(summary = "Takes tickets; known ones are brought up to date. Idempotent by source and externalId.")
    FeedAnswer take(
            @PathVariable String source,
            @KeptBody @RequestBody Tickets body,
            @Parameter(hidden = true) @RequestAttribute(KeptBody.BYTES) KeptBody.Bytes kept) {
        return tickets.record(source(source).id(), body.tickets(), Delivery.json("tickets", kept.all()));
    }

    @PostMapping(
            path = "/api/v1/sources/{source}/tickets",
            consumes = {"text/csv", "text/plain"})
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    @Operation(summary = "The same from a CSV file; times without an offset are those of the zone, else of the source.")
    FeedAnswer takeFile(
            @PathVariable String source,
            @RequestParam(required = false) @Nullable String zone,
            @RequestBody byte[] content) {
        MeasurementSource from = source(source);
        return tickets.recordCsv(from.id(), content, zone == null ? from.zone() : Input.zone("zone", zone));
    }

    @GetMapping("/api/v1/tickets")
    @PermitAll
    @Operation(summary = "The latest tickets of a service, the latest first.")
    Page<TicketView> list(@RequestParam String service, @RequestParam(required = false) @Nullable Integer limit) {
        var bought = services.coded(service).orElseThrow(() -> NotFound.of(service));
        return new Page<>(
                tickets.latest(bought.id(), Page.limit(limit)).stream()
                        .map(ticket -> new TicketView(
                                bought.code(),
                                ticket.externalId(),
                                ticket.title(),
                                ticket.url(),
                                ticket.priority(),
                                ticket.openedAt(),
                                ticket.notifiedAt(),
                                ticket.respondedAt(),
                                ticket.resolvedAt(),
                                ticket.pauses()))
                        .toList(),
                null);
    }

    private MeasurementSource source(String code) {
        return sources.coded(code).orElseThrow(() -> NotFound.of(code));
    }
}
