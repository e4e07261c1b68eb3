package io.recourse.claim.calendar;

import io.recourse.access.Role;
import io.recourse.db.id.VendorId;
import io.recourse.text.InvalidInput;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar in the API, and the caller's own calendar addresses. */
@RestController
@RequestMapping("/api/v1")
@PermitAll
@Tag(name = "Calendar")
class CalendarController {

    private static final long MOST_DAYS = 800;

    private final CalendarService calendar;
    private final FeedService feeds;

    CalendarController(CalendarService calendar, FeedService feeds) {
        this.calendar = calendar;
        this.feeds = feeds;
    }

    @GetMapping("/calendar")
    @Operation(summary = "Days that matter from one to another, both included; days are those of their zone")
    Page<CalendarDate> between(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "false") boolean mine) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > MOST_DAYS) {
            throw new InvalidInput("to", "calendar.span", MOST_DAYS);
        }
        return new Page<>(calendar.between(from, to, new CalendarFilter(vendor, role, mine)), null);
    }

    @GetMapping("/calendar-feeds")
    @Operation(summary = "The caller's private calendar addresses, newest first; their secrets are not kept")
    Page<FeedJson> list() {
        return new Page<>(feeds.own().stream().map(FeedJson::of).toList(), null);
    }

    @PostMapping("/calendar-feeds")
    @Operation(summary = "Make a private calendar address; it is in this answer and nowhere else")
    ResponseEntity<IssuedJson> create(@RequestBody FeedBody body) {
        CalendarFeed.Issued issued = feeds.create(body.name(), Boolean.TRUE.equals(body.ownOnly()));
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(issued.path())
                .build()
                .toUriString();
        return ResponseEntity.created(
                        URI.create("/api/v1/calendar-feeds/" + issued.feed().id()))
                .cacheControl(CacheControl.noStore())
                .body(new IssuedJson(FeedJson.of(issued.feed()), address));
    }

    @DeleteMapping("/calendar-feeds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make a private calendar address useless at once")
    void revoke(@PathVariable UUID id) {
        feeds.revoke(id);
    }

    /** What a caller says about a new address. */
    record FeedBody(@Nullable String name, @Nullable Boolean ownOnly) {}

    /** A new address, which is never shown again. */
    record IssuedJson(FeedJson feed, String address) {}

    /** An address without its secret. */
    record FeedJson(
            UUID id,
            String name,
            boolean ownOnly,
            Instant createdAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {

        static FeedJson of(CalendarFeed feed) {
            return new FeedJson(
                    feed.id(), feed.name(), feed.ownOnly(), feed.createdAt(), feed.revokedAt(), feed.lastUsedAt());
        }
    }
}
