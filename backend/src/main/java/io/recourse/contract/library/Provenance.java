package io.recourse.contract.library;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where published terms come from and how far they can be trusted.
 *
 * @param asOf date or version of the text, as the source gives it
 * @param sources at least one
 * @param attribution whom to name, and the licence, where a source asks for it
 */
public record Provenance(
        String asOf,
        Confidence confidence,
        List<TemplateSource> sources,
        @Nullable String attribution) {

    public Provenance {
        sources = List.copyOf(sources);
    }

    /** Address of the first source that has one, with which a clause begins; null if none has. */
    public @Nullable String firstAddress() {
        return sources.stream()
                .map(TemplateSource::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
