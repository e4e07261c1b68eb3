package io.recourse.measurement;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a program says about a new source; unchecked until {@link SourceService} has taken it.
 *
 * @param code lower-case letters, digits and hyphens; unique
 * @param zone IANA zone of times without offset; UTC if left empty
 * @param sampleGap samples further apart leave unknown time between them; a second to a day; five minutes if null
 */
public record SourceDraft(
        @Nullable String code,
        @Nullable String name,
        @Nullable SourceKind kind,
        @Nullable String zone,
        @Nullable String attribution,
        @Nullable String licence,
        boolean sample,
        @Nullable Duration sampleGap) {

    /** A source whose samples, if it sends any, leave unknown time after the usual five minutes. */
    public SourceDraft(
            @Nullable String code,
            @Nullable String name,
            @Nullable SourceKind kind,
            @Nullable String zone,
            @Nullable String attribution,
            @Nullable String licence,
            boolean sample) {
        this(code, name, kind, zone, attribution, licence, sample, null);
    }
}
