package io.recourse.measurement;

import org.jspecify.annotations.Nullable;

/**
 * What a person or a program says about a new source; unchecked until {@link SourceService} has taken it.
 *
 * @param code lower-case letters, digits and hyphens; unique
 * @param zone IANA zone of times without offset; UTC if left empty
 */
public record SourceDraft(
        @Nullable String code,
        @Nullable String name,
        @Nullable SourceKind kind,
        @Nullable String zone,
        @Nullable String attribution,
        @Nullable String licence,
        boolean sample) {}
