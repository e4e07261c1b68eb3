package io.recourse.ledger;

import io.recourse.db.id.EntryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the proof of the ledger found.
 *
 * @param checkedAt when it was run
 * @param sealed links of the chain, each recomputed twice: by the database and by an independent reader
 * @param waiting entries that were committed but not yet sealed
 * @param head the last link, or null while the chain is empty
 * @param problems nothing if all holds; otherwise the first of each sort
 */
public record Verification(
        Instant checkedAt,
        long sealed,
        long waiting,
        @Nullable Seal head,
        List<Problem> problems) {

    public Verification {
        problems = List.copyOf(problems);
    }

    public boolean holds() {
        return problems.isEmpty();
    }

    /**
     * What does not hold, and where. What does not apply is null.
     *
     * @param position link of the chain
     * @param account code of the account, or the table beside the journal in which it is, or the kind of a rule
     * @param currency of the account, or the key of the row in that table, or the name of the rule; of a head that is not
     *     found the positions of the links that are gone
     * @param checker who found it
     */
    public record Problem(
            Sort sort,
            @Nullable Long position,
            @Nullable EntryId entry,
            @Nullable String account,
            @Nullable String currency,
            Checker checker) {}

    /** Positions from one to another, both included. */
    static String span(long from, long to) {
        return from == to ? Long.toString(to) : from + "-" + to;
    }

    /** Who recomputed: the database itself, or the Java verifier that shares no code with it. */
    public enum Checker {
        DATABASE,
        INDEPENDENT
    }

    /** Sorts of damage. */
    public enum Sort {
        SEAL_MISSING,
        LINK_BROKEN,
        ENTRY_MISSING,
        ENTRY_CHANGED,
        NEVER_SEALED,
        CHANGED_BEFORE_SEAL,
        LINES_DIFFER,
        NOT_BALANCED,
        BALANCE_DIFFERS,
        BALANCE_CHAIN_BROKEN,
        DAY_DIFFERS,
        REGISTER_CHANGED,
        REGISTER_ROW_MISSING,
        REGISTER_ROW_FORGED,
        CLOSED_MONTHS_DIFFER,
        CLOSED_FIGURES_DIFFER,
        TRIGGER_DISABLED,
        RULE_MISSING,
        RULE_CHANGED,
        RULE_FORGED,
        REGISTER_HEAD_NOT_FOUND,
        ANCHOR_NOT_FOUND;

        /** Key of the sentence that explains it. */
        public String messageKey() {
            return "ledger.problem." + name();
        }
    }
}
