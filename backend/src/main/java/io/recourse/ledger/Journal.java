package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.ACCOUNT_LINE;
import static io.recourse.db.jooq.ledger.Tables.JOURNAL_ENTRY;
import static io.recourse.db.jooq.ledger.Tables.SEAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.recourse.db.id.EntryId;
import io.recourse.db.jooq.ledger.Routines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries through the functions of the schema, and reads them back whole. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Journal {

    private static final int AT_ONCE = 10_000;
    private static final io.recourse.db.jooq.ledger.tables.JournalEntry REVERSAL = JOURNAL_ENTRY.as("reversal");

    private final DSLContext sql;
    private final EntryLines lines;

    Journal(DSLContext sql, EntryLines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    EntryId post(JournalDraft draft, String bookedBy) {
        ClaimReference claim = draft.claim();
        List<PostingDraft> postings = draft.postings();
        return new EntryId(Routines.post(
                sql.configuration(),
                draft.key(),
                draft.eventDate(),
                draft.kind().name(),
                draft.description(),
                claim == null ? null : claim.claim(),
                claim == null ? null : claim.number(),
                claim == null ? null : claim.vendorName(),
                bookedBy,
                draft.sample(),
                postings.stream().map(posting -> posting.account().code()).toArray(String[]::new),
                postings.stream()
                        .map(posting -> posting.amount().currency().getCurrencyCode())
                        .toArray(String[]::new),
                postings.stream().map(posting -> posting.amount().minorUnits()).toArray(Long[]::new),
                null,
                null));
    }

    /** Writes all of them or none; the nth id is that of the nth draft. */
    List<EntryId> postMany(List<JournalDraft> drafts, List<String> bookedBy) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (PostingDraft posting : drafts.get(i).postings()) {
                lines.add(new Line(i + 1, posting));
            }
        }
        UUID[] ids = Routines.postMany(
                sql.configuration(),
                drafts.stream().map(JournalDraft::key).toArray(String[]::new),
                drafts.stream().map(JournalDraft::eventDate).toArray(LocalDate[]::new),
                drafts.stream().map(draft -> draft.kind().name()).toArray(String[]::new),
                drafts.stream().map(JournalDraft::description).toArray(String[]::new),
                drafts.stream()
                        .map(draft ->
                                draft.claim() == null ? null : draft.claim().claim())
                        .toArray(UUID[]::new),
                drafts.stream()
                        .map(draft ->
                                draft.claim() == null ? null : draft.claim().number())
                        .toArray(String[]::new),
                drafts.stream()
                        .map(draft ->
                                draft.claim() == null ? null : draft.claim().vendorName())
                        .toArray(String[]::new),
                bookedBy.toArray(String[]::new),
                drafts.stream().map(JournalDraft::sample).toArray(Boolean[]::new),
                new UUID[drafts.size()],
                null,
                lines.stream().map(Line::entry).toArray(Integer[]::new),
                lines.stream().map(line -> line.posting().account().code()).toArray(String[]::new),
                lines.stream()
                        .map(line -> line.posting().amount().currency().getCurrencyCode())
                        .toArray(String[]::new),
                lines.stream().map(line -> line.posting().amount().minorUnits()).toArray(Long[]::new),
                null,
                null);
        return Arrays.stream(ids).map(EntryId::new).toList();
    }

    /** A posting of the nth entry, counted from 1. */
    private record Line(int entry, PostingDraft posting) {}

    EntryId reverse(EntryId entry, String key, LocalDate eventDate, String description, String bookedBy) {
        return new EntryId(Routines.reverse(sql.configuration(), entry.value(), key, eventDate, description, bookedBy));
    }

    void lockAccounts(Collection<String> currencies) {
        Routines.lockAccounts(sql.configuration(), currencies.toArray(String[]::new));
    }

    /** Currencies of an entry's lines; none if there is no such entry. */
    Set<String> currencies(EntryId entry) {
        return sql.select(JOURNAL_ENTRY.CURRENCIES)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.ID.eq(entry))
                .fetchOptional(JOURNAL_ENTRY.CURRENCIES)
                .map(named -> Set.copyOf(Arrays.asList(named)))
                .orElse(Set.of());
    }

    void lockAllAccounts() {
        Routines.lockAllAccounts(sql.configuration());
    }

    Optional<JournalEntry> find(EntryId id) {
        return select(JOURNAL_ENTRY.ID.eq(id), 1).stream().findFirst();
    }

    List<JournalEntry> list(EntryFilter filter) {
        return select(condition(filter), filter.limit());
    }

    /** Sequences of the entries of a span of booking dates, by booking date and sequence. */
    long[] sequences(@Nullable LocalDate from, @Nullable LocalDate to) {
        return sql.select(JOURNAL_ENTRY.SEQUENCE)
                .from(JOURNAL_ENTRY)
                .where(condition(new EntryFilter(from, to, null, null, null, null, null, null, 1)))
                .orderBy(JOURNAL_ENTRY.BOOKING_DATE, JOURNAL_ENTRY.SEQUENCE)
                .fetchSize(AT_ONCE)
                .fetchStream()
                .mapToLong(row -> row.value1())
                .toArray();
    }

    /** Entries by their sequences, in no order. */
    List<JournalEntry> ofSequences(List<Long> sequences) {
        return select(JOURNAL_ENTRY.SEQUENCE.in(sequences), sequences.size());
    }

    /**
     * Entries of the sample workspace that are neither reversals nor reversed, oldest first; without conversions, which
     * are undone with what they convert.
     */
    List<EntryId> standingSampleEntries() {
        return sql.select(JOURNAL_ENTRY.ID)
                .from(JOURNAL_ENTRY)
                .leftJoin(REVERSAL)
                .on(REVERSAL.REVERSES_ENTRY.eq(JOURNAL_ENTRY.ID.coerce(UUID.class)))
                .where(
                        JOURNAL_ENTRY.SAMPLE.isTrue(),
                        JOURNAL_ENTRY.KIND.ne(EntryKind.CONVERSION.name()),
                        JOURNAL_ENTRY.REVERSES_ENTRY.isNull(),
                        REVERSAL.ID.isNull())
                .orderBy(JOURNAL_ENTRY.SEQUENCE)
                .fetch(JOURNAL_ENTRY.ID);
    }

    /** Memorandum entries of a claim that were not reversed, oldest first. */
    List<EntryId> standingMemoranda(UUID claim) {
        return sql.select(JOURNAL_ENTRY.ID)
                .from(JOURNAL_ENTRY)
                .leftJoin(REVERSAL)
                .on(REVERSAL.REVERSES_ENTRY.eq(JOURNAL_ENTRY.ID.coerce(UUID.class)))
                .where(
                        JOURNAL_ENTRY.CLAIM_REFERENCE.eq(claim),
                        JOURNAL_ENTRY.KIND.eq(EntryKind.MEMORANDUM.name()),
                        REVERSAL.ID.isNull())
                .orderBy(JOURNAL_ENTRY.SEQUENCE)
                .fetch(JOURNAL_ENTRY.ID);
    }

    private static Condition condition(EntryFilter filter) {
        Condition condition = noCondition();
        if (filter.from() != null) {
            condition = condition.and(JOURNAL_ENTRY.BOOKING_DATE.ge(filter.from()));
        }
        if (filter.to() != null) {
            condition = condition.and(JOURNAL_ENTRY.BOOKING_DATE.le(filter.to()));
        }
        if (filter.kind() != null) {
            condition = condition.and(JOURNAL_ENTRY.KIND.eq(filter.kind().name()));
        }
        if (filter.claim() != null) {
            condition = condition.and(JOURNAL_ENTRY.CLAIM_REFERENCE.eq(filter.claim()));
        }
        if (filter.before() != null) {
            condition = condition.and(JOURNAL_ENTRY.SEQUENCE.lt(filter.before()));
        }
        if (filter.text() != null) {
            condition = condition.and(JOURNAL_ENTRY
                    .CLAIM_NUMBER
                    .containsIgnoreCase(filter.text())
                    .or(JOURNAL_ENTRY.VENDOR_NAME.containsIgnoreCase(filter.text()))
                    .or(JOURNAL_ENTRY.DESCRIPTION.containsIgnoreCase(filter.text())));
        }
        if (filter.account() != null || filter.currency() != null) {
            condition = condition.and(exists(selectOne()
                    .from(ACCOUNT_LINE)
                    .where(
                            ACCOUNT_LINE.ENTRY_ID.eq(JOURNAL_ENTRY.ID),
                            filter.account() == null
                                    ? noCondition()
                                    : ACCOUNT_LINE.CODE.eq(filter.account().code()),
                            filter.currency() == null ? noCondition() : ACCOUNT_LINE.CURRENCY.eq(filter.currency()))));
        }
        return condition;
    }

    private List<JournalEntry> select(Condition condition, int limit) {
        List<Record> rows = sql.select(JOURNAL_ENTRY.fields())
                .select(SEAL.POSITION, SEAL.HASH, SEAL.PREVIOUS_HASH, SEAL.SEALED_AT)
                .select(REVERSAL.ID)
                .from(JOURNAL_ENTRY)
                .leftJoin(SEAL)
                .on(SEAL.ENTRY_ID.eq(JOURNAL_ENTRY.ID))
                .leftJoin(REVERSAL)
                .on(REVERSAL.REVERSES_ENTRY.eq(JOURNAL_ENTRY.ID.coerce(UUID.class)))
                .where(condition)
                .orderBy(JOURNAL_ENTRY.SEQUENCE.desc())
                .limit(limit)
                .fetch(row -> row);
        List<EntryId> ids = rows.stream().map(row -> row.get(JOURNAL_ENTRY.ID)).toList();
        Map<EntryId, EntryLines.Lines> all = lines.of(ids);
        return rows.stream()
                .map(row -> JournalRows.entry(
                        row, REVERSAL, all.getOrDefault(row.get(JOURNAL_ENTRY.ID), EntryLines.Lines.NONE)))
                .toList();
    }
}
