package io.recourse.ledger;

import io.recourse.access.AuditMasks;
import io.recourse.access.Roles;
import io.recourse.db.id.EntryId;
import io.recourse.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes through the journal from the oldest booking date to the newest, a few hundred entries in memory at a time however
 * long the books are.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
public class JournalWalk {

    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final JooqWorth worth;
    private final AuditMasks words;

    JournalWalk(Journal journal, JooqWorth worth, AuditMasks words) {
        this.words = words;
        this.journal = journal;
        this.worth = worth;
    }

    /**
     * An entry with what it is in the reporting currency.
     *
     * @param reporting of each posting in money, in their order; empty where the entry was not converted
     * @param conversion what this entry converts; null for entries that are no conversion
     */
    public record Worth(
            JournalEntry entry,
            List<Money> reporting,
            @Nullable Conversion conversion) {

        public Worth {
            reporting = List.copyOf(reporting);
        }
    }

    /**
     * What an entry gets its amounts in the reporting currency for, because it was written before its rate.
     *
     * @param postings of the entry that is converted
     * @param given false where the conversion is taken back
     */
    public record Conversion(List<Posting> postings, boolean given) {

        public Conversion {
            postings = List.copyOf(postings);
        }
    }

    /**
     * Every entry of a span of booking dates with the words that a file may have, by booking date and then by sequence;
     * null for no limit.
     */
    public void each(@Nullable LocalDate from, @Nullable LocalDate to, Consumer<Worth> reader) {
        UnaryOperator<String> mask = words.forFiles();
        long[] sequences = journal.sequences(from, to);
        for (int begin = 0; begin < sequences.length; begin += AT_ONCE) {
            List<Long> some = Arrays.stream(sequences, begin, Math.min(begin + AT_ONCE, sequences.length))
                    .boxed()
                    .toList();
            Map<Long, JournalEntry> entries = journal.ofSequences(some).stream()
                    .collect(Collectors.toMap(JournalEntry::sequence, entry -> entry));
            List<EntryId> ids = entries.values().stream().map(JournalEntry::id).toList();
            Map<EntryId, List<Money>> reporting = worth.reporting(ids);
            Map<EntryId, Conversion> conversions = worth.conversions(ids);
            for (Long sequence : some) {
                JournalEntry entry =
                        Objects.requireNonNull(entries.get(sequence)).worded(mask);
                reader.accept(
                        new Worth(entry, reporting.getOrDefault(entry.id(), List.of()), conversions.get(entry.id())));
            }
        }
    }
}
