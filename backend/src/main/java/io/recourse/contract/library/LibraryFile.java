package io.recourse.contract.library;

import io.recourse.contract.clause.ClauseVersionDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The library as its JSON files hold it: one file a vendor, in it a list of agreements, each with its promises. */
final class LibraryFile {

    private LibraryFile() {}

    /** One agreement with the words and source that all its promises share. */
    record Agreement(
            String vendor,
            String id,
            String service,
            String asOf,
            Confidence confidence,
            List<TemplateSource> sources,
            @Nullable String attribution,
            @Nullable Boolean realCase,
            @Nullable String wording,
            @Nullable String period,
            @Nullable String cap,
            @Nullable String claim,
            List<String> exclusions,
            List<String> evidence,
            @Nullable String channel,
            @Nullable String processing,
            @Nullable String late,
            @Nullable String dispute,
            @Nullable String creditForm,
            @Nullable String notes,
            @Nullable List<String> limits,
            List<Promise> promises) {

        Stream<SlaTemplate> templates() {
            return promises.isEmpty()
                    ? Stream.of(template(new Promise(null, null, null, null)))
                    : promises.stream().map(this::template);
        }

        private SlaTemplate template(Promise promise) {
            return new SlaTemplate(
                    promise.key() == null ? id : id + "-" + promise.key(),
                    id,
                    vendor,
                    service,
                    promise.name(),
                    new Provenance(asOf, confidence, sources, attribution),
                    new PublishedWords(
                            wording,
                            period,
                            cap,
                            claim,
                            exclusions,
                            evidence,
                            channel,
                            processing,
                            late,
                            dispute,
                            creditForm,
                            notes),
                    both(promise.limits(), limits),
                    Boolean.TRUE.equals(realCase),
                    promise.terms());
        }

        private static List<String> both(@Nullable List<String> own, @Nullable List<String> shared) {
            List<String> all = new ArrayList<>(Objects.requireNonNullElse(own, List.of()));
            all.addAll(Objects.requireNonNullElse(shared, List.of()));
            return all;
        }
    }

    /** One promise of an agreement. */
    record Promise(
            @Nullable String key,
            @Nullable String name,
            @Nullable ClauseVersionDraft terms,
            @Nullable List<String> limits) {}
}
