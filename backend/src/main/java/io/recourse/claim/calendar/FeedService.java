package io.recourse.claim.calendar;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Secret;
import io.recourse.access.user.UserDisabled;
import io.recourse.db.id.UserId;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own calendar addresses. */
@Service
@Transactional
public class FeedService {

    private static final String SUBJECT = "token";
    private static final int VALID_PER_USER_MAX = 20;

    private final JooqFeeds feeds;
    private final AuditTrail audit;

    FeedService(JooqFeeds feeds, AuditTrail audit) {
        this.feeds = feeds;
        this.audit = audit;
    }

    /** The current user's addresses, newest first, revoked ones included. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<CalendarFeed> own() {
        return feeds.of(me());
    }

    /**
     * Makes an address for the current user; its secret is in the answer and nowhere else. Throws InvalidInput, or
     * Conflict for somebody who has too many.
     *
     * @param name by which the user tells it from others, such as "Telephone"
     * @param ownOnly only days on which the user must act
     */
    @PermitAll
    public CalendarFeed.Issued create(@Nullable String name, boolean ownOnly) {
        InputCheck check = new InputCheck();
        String entered = check.required("name", name, 100);
        check.finish();
        long valid =
                feeds.of(me()).stream().filter(feed -> feed.revokedAt() == null).count();
        if (valid >= VALID_PER_USER_MAX) {
            throw new Conflict("calendar.feed.tooMany", VALID_PER_USER_MAX);
        }
        String secret = Secret.fresh();
        CalendarFeed feed = feeds.add(me(), entered, Secret.hash(secret), ownOnly);
        audit.record("CALENDAR_FEED_CREATED", SUBJECT, feed.id(), entered, Map.of("ownOnly", ownOnly));
        return new CalendarFeed.Issued(feed, secret);
    }

    /** Makes an address useless at once; throws NotFound for that of another user. */
    @PermitAll
    public void revoke(UUID id) {
        CalendarFeed feed =
                own().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> NotFound.of(id));
        if (feed.revokedAt() == null) {
            feeds.revoke(id);
            audit.record("CALENDAR_FEED_REVOKED", SUBJECT, id, feed.name(), Map.of());
        }
    }

    @EventListener
    void revokeAllOf(UserDisabled event) {
        feeds.revokeAllOf(event.user());
    }

    private static UserId me() {
        UserId id = CurrentUser.id();
        if (id == null) {
            throw new AccessDeniedException("A job has no calendar");
        }
        return id;
    }
}
