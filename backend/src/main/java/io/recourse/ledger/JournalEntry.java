package io.recourse.ledger;

import io.recourse.db.id.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the journal, for ever.
 *
 * @param sequence order of booking; numbers may be skipped
 * @param eventDate day on which it happened in business terms
 * @param bookingDate day in the books; later than the event if its month was closed
 * @param bookedAt instant at which the database wrote it
 * @param reverses the entry that this one undoes, or null
 * @param reversedBy the entry that undoes this one, or null
 * @param postings in money; empty where days, points or units move
 * @param quantities lines in days, points or units; empty where money moves
 * @param seal its link in the chain; null for the few moments between commit and sealing
 */
public record JournalEntry(
        EntryId id,
        long sequence,
        LocalDate eventDate,
        LocalDate bookingDate,
        Instant bookedAt,
        String bookedBy,
        EntryKind kind,
        String description,
        @Nullable ClaimReference claim,
        String key,
        @Nullable EntryId reverses,
        @Nullable EntryId reversedBy,
        boolean sample,
        List<Posting> postings,
        List<QuantityPosting> quantities,
        @Nullable Seal seal) {

    public JournalEntry {
        postings = List.copyOf(postings);
        quantities = List.copyOf(quantities);
    }

    /** The same, as it may be read. */
    JournalEntry worded(UnaryOperator<String> words) {
        return new JournalEntry(
                id,
                sequence,
                eventDate,
                bookingDate,
                bookedAt,
                bookedBy,
                kind,
                words.apply(description),
                claim,
                key,
                reverses,
                reversedBy,
                sample,
                postings,
                quantities,
                seal);
    }
}
