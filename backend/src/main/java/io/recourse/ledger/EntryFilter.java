package io.recourse.ledger;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list, newest first. Null means no restriction.
 *
 * @param from first booking date
 * @param to last booking date
 * @param text part of a claim number, vendor name or description, in any case
 * @param before cursor: only entries booked before this sequence
 * @param limit at most this many, 1 to 500
 */
public record EntryFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ChartAccount account,
        @Nullable String currency,
        @Nullable EntryKind kind,
        @Nullable UUID claim,
        @Nullable String text,
        @Nullable Long before,
        int limit) {

    /** The same, for what was booked before. */
    EntryFilter before(long sequence) {
        return new EntryFilter(from, to, account, currency, kind, claim, text, sequence, limit);
    }

    /** True if the text stands in what a reader sees of the entry. */
    boolean stands(JournalEntry shown) {
        if (text == null) {
            return true;
        }
        String sought = text.toLowerCase(Locale.ROOT);
        ClaimReference of = shown.claim();
        return Stream.of(shown.description(), of == null ? "" : of.number(), of == null ? "" : of.vendorName())
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(sought));
    }

    /** Everything, the newest 100. */
    public static EntryFilter all() {
        return new EntryFilter(null, null, null, null, null, null, null, null, 100);
    }
}
