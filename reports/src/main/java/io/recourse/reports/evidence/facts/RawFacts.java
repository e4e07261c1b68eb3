package io.recourse.reports.evidence.facts;

import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.RawContent;
import io.recourse.reports.evidence.mask.Verbatim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bundle holds of what came in, as it came, and of what the vendor published. */
public final class RawFacts {

    private RawFacts() {}

    /**
     * A payload that tells of the service in the period.
     *
     * @param position from 1, in the order in which they came
     * @param intake the door it came in by
     * @param name of the file; null for the body of a call
     * @param bytes length of what came
     * @param sha256 of what came
     * @param content null where it does not leave, or all together would be too much
     */
    public record Payload(
            int position,
            Verbatim source,
            String kind,
            String intake,
            @Nullable String name,
            String mediaType,
            int bytes,
            Verbatim sha256,
            Instant receivedAt,
            Person receivedBy,
            @Nullable RawContent content) {}

    /**
     * A version of a status page.
     *
     * @param page position of the page, from 1
     * @param number of the version among all of the page
     * @param lastSeen when it was seen last, at most the end of the period
     * @param visible whether a reader sees something else than in the version before
     * @param changes lines that were added and removed since the version before it, with a sign before each
     * @param content null where it does not leave, or all together would be too much
     */
    public record PublishedPage(
            int page,
            String name,
            Verbatim url,
            int number,
            Instant firstSeen,
            Instant lastSeen,
            boolean visible,
            String mediaType,
            int bytes,
            Verbatim sha256,
            Person recordedBy,
            List<String> changes,
            @Nullable RawContent content) {

        public PublishedPage {
            changes = List.copyOf(changes);
        }
    }
}
