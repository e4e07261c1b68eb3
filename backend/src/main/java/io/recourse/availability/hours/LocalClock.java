package io.recourse.availability.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Turns local times of a zone, which never go back, into instants. Asks the zone only when its clock changes. Local
 * times are milliseconds since 1970-01-01T00:00 by that clock.
 */
final class LocalClock {

    private static final long NEVER = Long.MAX_VALUE;

    private final ZoneRules rules;
    private long offset;
    private long validUntil;
    private Instant change;
    /** What the next change skips, in local time; it ends before it begins if the clock is put back. */
    private long skippedFrom;

    private long skippedTo;

    LocalClock(ZoneRules rules, long firstLocalTime) {
        this.rules = rules;
        // A day earlier than any offset can matter.
        change = Instant.ofEpochMilli(firstLocalTime - 86_400_000);
        offset = rules.getOffset(change).getTotalSeconds() * 1000L;
        validUntil = nextChange();
    }

    /** A time that the clock skips or shows twice is taken by the offset before the change. */
    long instant(long localTime) {
        moveTo(localTime);
        return localTime - offset;
    }

    /** True if the clock never shows any of the time: a zone that changes sides of the date line leaves out a day. */
    boolean skips(long localFrom, long localTo) {
        moveTo(localFrom);
        return skippedFrom <= localFrom && localTo <= skippedTo;
    }

    private void moveTo(long localTime) {
        while (localTime >= validUntil) {
            offset = rules.getOffset(change).getTotalSeconds() * 1000L;
            validUntil = nextChange();
        }
    }

    /** First local time that is past the next change, however the clock is read. */
    private long nextChange() {
        ZoneOffsetTransition next = rules.nextTransition(change);
        if (next == null) {
            skippedFrom = NEVER;
            return NEVER;
        }
        change = next.getInstant();
        LocalDateTime before = next.getDateTimeBefore();
        LocalDateTime after = next.getDateTimeAfter();
        skippedFrom = before.toEpochSecond(ZoneOffset.UTC) * 1000;
        skippedTo = after.toEpochSecond(ZoneOffset.UTC) * 1000;
        return Math.max(skippedFrom, skippedTo);
    }
}
