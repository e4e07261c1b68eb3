package io.recourse.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes one entry per command, in the command's own transaction: either both happen or neither. */
@Component
public class AuditTrail {

    private final AuditEntries entries;

    AuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * Records what the current user did.
     *
     * @param action verb in the past tense with its subject, such as CLAIM_SUBMITTED
     * @param subjectKind kind of thing, such as claim
     * @param subjectId its id, kept as text; null if it has none
     * @param subjectName its name at the time; null if it has none
     * @param detail what changed: before and after, reason, amounts; values must be writable as JSON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String action,
            String subjectKind,
            @Nullable Object subjectId,
            @Nullable String subjectName,
            Map<String, ? extends @Nullable Object> detail) {
        recordBy(CurrentUser.actor(), action, subjectKind, subjectId, subjectName, detail);
    }

    /** The same for somebody who is just coming in, and so is not the current user yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordBy(
            Actor actor,
            String action,
            String subjectKind,
            @Nullable Object subjectId,
            @Nullable String subjectName,
            Map<String, ? extends @Nullable Object> detail) {
        recordAll(List.of(new Deed(actor, action, subjectKind, subjectId, subjectName, detail)));
    }

    /** Records what several people did in one transaction that they share; their order is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Deed> deeds) {
        entries.add(deeds);
    }

    /** What somebody did; its parts are those of {@link #record}. */
    public record Deed(
            Actor actor,
            String action,
            String subjectKind,
            @Nullable Object subjectId,
            @Nullable String subjectName,
            Map<String, ? extends @Nullable Object> detail) {}
}
