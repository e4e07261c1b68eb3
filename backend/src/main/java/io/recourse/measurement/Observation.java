package io.recourse.measurement;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source says that a service was in a state from one instant to another (half-open, UTC, whole milliseconds).
 *
 * @param component the part of the service that was in the state; null if all of it was
 * @param to null while the state goes on
 * @param externalId the record's name at its source, unique for the service; a changed record supersedes the earlier one
 * @param originalFrom the text of the begin as the source wrote it
 * @param originalTo the text of the end as the source wrote it
 * @param severity the source's own word
 * @param referenceUrl page about it; http or https
 * @param line of the file in which it stands; null if it did not come in a file
 */
public record Observation(
        ServiceId service,
        @Nullable String component,
        State state,
        Instant from,
        @Nullable Instant to,
        @Nullable String externalId,
        @Nullable String originalFrom,
        @Nullable String originalTo,
        @Nullable String title,
        @Nullable String severity,
        @Nullable String referenceUrl,
        @Nullable Integer line) {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://.*");

    public Observation {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("an observation ends after it begins: " + from + " to " + to);
        }
        if (referenceUrl != null && !WEB_ADDRESS.matcher(referenceUrl).matches()) {
            throw new IllegalArgumentException("not a web address: " + referenceUrl);
        }
    }

    /** An observation with nothing but its state and time. */
    public static Observation of(ServiceId service, State state, Instant from, @Nullable Instant to) {
        return new Observation(service, null, state, from, to, null, null, null, null, null, null, null);
    }

    /** The same observation of one component only; null for the service as a whole. */
    public Observation of(@Nullable String component) {
        return with(component, externalId, texts(), words(), line);
    }

    /** The same observation with the name of the record at its source. */
    public Observation named(String externalId) {
        return with(component, externalId, texts(), words(), line);
    }

    /** The same observation with what the source says about it. */
    public Observation described(@Nullable String title, @Nullable String severity, @Nullable String referenceUrl) {
        return with(component, externalId, texts(), new Words(title, severity, referenceUrl), line);
    }

    /** The same observation with the texts of its times as the source wrote them. */
    public Observation written(@Nullable String originalFrom, @Nullable String originalTo) {
        return with(component, externalId, new Written(originalFrom, originalTo), words(), line);
    }

    /** The same observation with the line of the file in which it stands. */
    public Observation at(int line) {
        return with(component, externalId, texts(), words(), line);
    }

    /** The times as the source wrote them. */
    private record Written(@Nullable String from, @Nullable String to) {}

    /** What the source says about it. */
    private record Words(
            @Nullable String title,
            @Nullable String severity,
            @Nullable String url) {}

    private Written texts() {
        return new Written(originalFrom, originalTo);
    }

    private Words words() {
        return new Words(title, severity, referenceUrl);
    }

    private Observation with(
            @Nullable String part, @Nullable String name, Written texts, Words words, @Nullable Integer place) {
        return new Observation(
                service,
                part,
                state,
                from,
                to,
                name,
                texts.from(),
                texts.to(),
                words.title(),
                words.severity(),
                words.url(),
                place);
    }
}
