package io.recourse.contract.clause;

import io.recourse.contract.Term;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says from one day to another.
 *
 * @param number counts up from 1 within the clause
 * @param validity half-open days in the clause's zone
 * @param amendment what brought this version about
 * @param contentHash SHA-256 over text and rules (not over the validity), 64 hexadecimal digits
 * @param usedAt when the first assessment used it; from then on only its last day may change
 * @param createdBy user name
 */
public record ClauseVersion(
        ClauseVersionId id,
        ClauseId clauseId,
        int number,
        Term validity,
        @Nullable String amendment,
        ClauseTerms terms,
        String contentHash,
        @Nullable Instant usedAt,
        Instant createdAt,
        String createdBy) {

    /** True once an assessment has been computed from it. */
    public boolean isUsed() {
        return usedAt != null;
    }

    /** The same version, of whose rules more is known than stands in them; its hash stays that of what stands there. */
    public ClauseVersion with(ClauseTerms known) {
        return new ClauseVersion(
                id, clauseId, number, validity, amendment, known, contentHash, usedAt, createdAt, createdBy);
    }

    /** What a person may change of this version, as it stands now. */
    public ClauseVersionDraft draft() {
        return ClauseVersionDraft.of(validity, amendment, terms);
    }
}
