package io.recourse.claim.calendar;

import io.recourse.access.CurrentUser;
import io.recourse.text.Sha256;
import io.recourse.text.Texts;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers calendar programs; whoever gets here has the secret of the address. */
@RestController
@Hidden
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarService calendar;
    private final Clock clock;

    FeedController(CalendarService calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/feeds/{secret}.ics")
    @PermitAll
    @Nullable
    ResponseEntity<byte[]> read(@RequestAttribute(FeedFilter.FEED) CalendarFeed feed, WebRequest request) {
        FeedWriter writer = new FeedWriter(
                Texts.get(CurrentUser.locale(), "calendar.feed.title"),
                CurrentUser.language(),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        // Somewhere it is still yesterday.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        byte[] file = writer.write(calendar.ahead(today, new CalendarFilter(null, null, feed.ownOnly())));
        String tag = '"' + Sha256.hex(file) + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"recourse.ics\"")
                .contentType(CALENDAR)
                .body(file);
    }
}
