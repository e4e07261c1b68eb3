package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static java.util.stream.Collectors.joining;

import io.recourse.assessment.Reassessment.Key;
import io.recourse.db.copy.IdLists;
import io.recourse.db.copy.RowReader;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which revision of each clause and period is the latest, for many at once and without reading all of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqLatest {

    /** The last revision of each clause and period, also where it was withdrawn, and all others that are the latest. */
    private static final String QUERY = "SELECT * FROM assessment.last_revisions(%s, '{%s}', '%s', '%s')";

    /** The same of clauses in the periods beside them. */
    private static final String IN_PAIRS = "SELECT * FROM assessment.last_revisions('{%s}', '{%s}', %s, '%s', '%s')";

    /**
     * What is asked about a latest revision most often.
     *
     * @param renewals how often it was brought up to date in place
     * @param form of its hashes
     */
    record Row(
            AssessmentId id,
            ServiceId service,
            Interval period,
            String inputHash,
            int revision,
            boolean finished,
            @Nullable Boolean met,
            Instant dataUntil,
            Instant firstComputedAt,
            int renewals,
            HashForm form) {

        boolean overlaps(Map<ServiceId, Interval> changed) {
            Interval time = changed.get(service);
            return time != null && period.overlaps(time);
        }
    }

    /**
     * What is known of some clauses and periods.
     *
     * @param latest their latest revisions
     * @param last their last revisions, also those that were withdrawn; where there are none, they are left out
     * @param compared those of which there are figures by other sources
     */
    record Known(Map<Key, Row> latest, Map<Key, Row> last, Set<Key> compared) {

        /** Number of the revision that comes next. */
        int next(Key key) {
            Row row = last.get(key);
            return row == null ? 1 : row.revision() + 1;
        }

        /** The form in which the inputs are hashed: that of the revisions before. */
        HashForm form(Key key) {
            Row row = last.get(key);
            return row == null ? HashForm.CURRENT : row.form();
        }
    }

    private final DSLContext database;

    JooqLatest(DSLContext database) {
        this.database = database;
    }

    /**
     * Latest revisions of the services that touch the changed time, and the last revision of each of their clauses in any
     * period that is assigned, in one question.
     */
    Known of(Map<ServiceId, Interval> changed, List<Assignment> assignments) {
        Interval hull = Hulls.of(changed.values());
        return database.connectionResult(connection -> {
            String services = IdLists.of(connection, changed.keySet());
            return read(connection, question(assignments, services, hull));
        });
    }

    /** Clauses nearly always have the same periods; where they do not, every clause in every period would be too many. */
    private static String question(List<Assignment> assignments, String services, Interval hull) {
        Set<String> labels =
                assignments.stream().map(one -> one.period().label()).collect(Collectors.toCollection(TreeSet::new));
        long clauses =
                assignments.stream().map(one -> one.clause().id()).distinct().count();
        if (labels.size() * clauses <= 2L * assignments.size()) {
            return QUERY.formatted(services, String.join(",", labels), hull.from(), hull.to());
        }
        return IN_PAIRS.formatted(
                assignments.stream().map(one -> one.clause().id().toString()).collect(joining(",")),
                assignments.stream().map(one -> one.period().label()).collect(joining(",")),
                services,
                hull.from(),
                hull.to());
    }

    private static Known read(Connection connection, String query) throws SQLException {
        Known known = new Known(new HashMap<>(), new HashMap<>(), new HashSet<>());
        try (RowReader rows = RowReader.of(connection, query)) {
            while (rows.next()) {
                Key key = new Key(new ClauseId(rows.uuid()), String.valueOf(rows.text()));
                Row row = new Row(
                        new AssessmentId(rows.uuid()),
                        new ServiceId(rows.uuid()),
                        new Interval(rows.instant(), rows.instant()),
                        String.valueOf(rows.text()),
                        rows.integer(),
                        rows.flag(),
                        rows.isNothing() ? null : rows.flag(),
                        rows.instant(),
                        rows.instant(),
                        rows.integer(),
                        HashForm.of(rows.small()));
                known.last().merge(key, row, (one, other) -> one.revision() < other.revision() ? other : one);
                if (rows.flag()) {
                    known.latest().put(key, row);
                }
                if (rows.flag()) {
                    known.compared().add(key);
                }
            }
        }
        return known;
    }

    /** Removes provisional figures that are about to be stored anew under the same names; others are never removed. */
    void makeRoom(Collection<AssessmentId> ids) {
        if (!ids.isEmpty()) {
            int removed = database.deleteFrom(ASSESSMENT_)
                    .where(ASSESSMENT_.ID.in(ids), ASSESSMENT_.LATEST.isTrue(), ASSESSMENT_.FINAL.isFalse())
                    .execute();
            if (removed != ids.size()) {
                throw new IllegalStateException(
                        (ids.size() - removed) + " figures to be brought up to date are provisional no longer");
            }
        }
    }

    /** Revisions that are the latest no longer. */
    void end(Collection<AssessmentId> ids) {
        if (!ids.isEmpty()) {
            database.update(ASSESSMENT_)
                    .set(ASSESSMENT_.LATEST, false)
                    .where(ASSESSMENT_.ID.in(ids))
                    .execute();
        }
    }
}
