package io.recourse.reports.evidence.facts;

import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bundle says of the measurement. */
public final class MeasuredFacts {

    private MeasuredFacts() {}

    /**
     * A source that watched the service in the period.
     *
     * @param agreed the assessment rests on it
     * @param watched when it was watching, within the period
     * @param gaps when it was not
     * @param downMillis downtime by this source; null if it was not figured
     */
    public record Watcher(
            Verbatim code,
            String name,
            String kind,
            ZoneId zone,
            @Nullable String attribution,
            @Nullable String licence,
            boolean agreed,
            List<Interval> watched,
            List<Interval> gaps,
            int records,
            @Nullable Long downMillis,
            @Nullable BigDecimal availability) {}

    /**
     * A record of a source as it was kept, with the words of the source.
     *
     * @param to null while the state went on
     * @param originalFrom the time as the source wrote it
     * @param importHash SHA-256 of the file with which it came; null if it came otherwise
     * @param line of that file; null if it came otherwise, or before files were kept
     */
    public record Observed(
            Verbatim source,
            Verbatim id,
            @Nullable String externalId,
            String state,
            Instant from,
            @Nullable Instant to,
            @Nullable String originalFrom,
            @Nullable String originalTo,
            @Nullable String title,
            @Nullable String severity,
            @Nullable String url,
            Instant recordedAt,
            @Nullable Verbatim importHash,
            @Nullable Integer line) {}

    /** A file from which records came. */
    public record Imported(
            Verbatim source,
            String fileName,
            Verbatim sha256,
            ZoneId zone,
            Interval covered,
            int rows,
            Instant importedAt,
            Person importedBy) {}

    /** A span that somebody says the contract does not count, and what became of it. */
    public record Excluded(
            Interval interval,
            String kind,
            String status,
            @Nullable Instant announcedAt,
            String reason,
            Person proposedBy,
            Instant proposedAt,
            @Nullable Person contestedBy,
            @Nullable String objection,
            @Nullable Person decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision) {}
}
