package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.TimeOrderedIds;
import io.recourse.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes assessment.assessment with what belongs to it: revisions are added, never changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAssessments {

    private final DSLContext database;
    private final Messages messages;
    private final AssessmentRows rows;
    private final JooqAssessedItems items;

    JooqAssessments(DSLContext database, Messages messages, AssessmentRows rows, JooqAssessedItems items) {
        this.database = database;
        this.messages = messages;
        this.rows = rows;
        this.items = items;
    }

    Optional<Assessment> find(AssessmentId id) {
        return rows.select(database).where(ASSESSMENT_.ID.eq(id)).fetchOptional(rows::assessment);
    }

    Optional<Assessment> latest(ClauseId clause, Period period) {
        return rows.select(database)
                .where(
                        ASSESSMENT_.CLAUSE_ID.eq(clause),
                        ASSESSMENT_.PERIOD_LABEL.eq(period.label()),
                        ASSESSMENT_.LATEST.isTrue())
                .fetchOptional(rows::assessment);
    }

    /** Some revisions by their ids. */
    Map<AssessmentId, Assessment> find(Collection<AssessmentId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.select(database).where(ASSESSMENT_.ID.in(ids)).fetch(rows::assessment).stream()
                        .collect(Collectors.toMap(Assessment::id, one -> one));
    }

    /**
     * Adds revisions, all in one COPY; those that bring another up to date under its name, whose row must be gone.
     *
     * @param known tells the number of the next revision
     */
    List<Renewed.Added> add(List<NewRevision> revisions, JooqLatest.Known known, Instant now) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        RevisionRows target = new RevisionRows(messages);
        List<Renewed.Added> added = new ArrayList<>(revisions.size());
        for (NewRevision revision : revisions) {
            JooqLatest.Row renewed = revision.renewed();
            int number = renewed == null ? known.next(revision.key()) : renewed.revision();
            AssessmentId id = renewed == null ? new AssessmentId(TimeOrderedIds.next()) : renewed.id();
            Assessment stored = revision.stored(id, number, now);
            target.add(stored, revision.outcome().attribution());
            added.add(new Renewed.Added(stored, revision.assignment().version().terms(), revision.replaced()));
        }
        database.connection(target::copyInto);
        for (int i = 0; i < revisions.size(); i++) {
            List<AssessedItem> ofOne = revisions.get(i).outcome().items();
            if (!ofOne.isEmpty()) {
                items.add(added.get(i).assessment().id(), ofOne);
            }
        }
        return added;
    }
}
