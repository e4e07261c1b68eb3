package io.recourse.claim.calendar;

import io.recourse.access.Actor;
import io.recourse.access.Secret;
import io.recourse.access.user.Identities;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whom an address belongs to. Not a service: it works before anybody is signed in. */
@Component
@Transactional
class FeedDoor {

    private final JooqFeeds feeds;
    private final Identities identities;

    FeedDoor(JooqFeeds feeds, Identities identities) {
        this.feeds = feeds;
        this.identities = identities;
    }

    /** The feed and its owner as stored now; empty if it was revoked or its owner is no longer good. */
    Optional<Holder> open(String secret) {
        return feeds.findByHash(Secret.hash(secret))
                .flatMap(feed -> identities.byId(feed.user()).map(actor -> {
                    feeds.used(feed);
                    return new Holder(actor, feed);
                }));
    }

    /** Who reads by an address, and what it shows. */
    record Holder(Actor actor, CalendarFeed feed) {}
}
