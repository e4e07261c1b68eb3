package io.recourse.contract.clause;

import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CLAUSE_VERSION;

import io.recourse.contract.Days;
import io.recourse.contract.Term;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.jooq.contract.tables.records.ClauseVersionRecord;
import io.recourse.time.PeriodKind;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes contract.clause_version. The database refuses two versions of a clause on one day, and any change
 * but of the last day once a version has been used.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClauseVersions {

    private static final Field<String> WRITER =
            DSL.field("{0}.xmin::text", SQLDataType.VARCHAR.notNull(), CLAUSE_VERSION);
    private static final Field<String> PLACE =
            DSL.field("{0}.ctid::text", SQLDataType.VARCHAR.notNull(), CLAUSE_VERSION);

    private final DSLContext database;
    private final Clock clock;

    JooqClauseVersions(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The newest first. */
    List<ClauseVersion> of(ClauseId clause) {
        return versions(CLAUSE_VERSION.CLAUSE_ID.eq(clause));
    }

    List<ClauseVersion> all() {
        return versions(DSL.noCondition());
    }

    /** Services with a version whose hours, of service or of response, name the holiday calendar. */
    Set<ServiceId> servicesWithHoursBy(String calendar) {
        return database.selectDistinct(CLAUSE.SERVICE_ID)
                .from(CLAUSE_VERSION)
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(CLAUSE_VERSION.CLAUSE_ID))
                .where(DSL.condition(
                        "{2} IN ({0} -> 'serviceHours' ->> 'calendar', {1} -> 'response' -> 'hours' ->> 'calendar')",
                        CLAUSE_VERSION.FORMULA, CLAUSE_VERSION.METRIC_RULE, DSL.val(calendar)))
                .fetchSet(CLAUSE.SERVICE_ID);
    }

    List<ClauseVersion> ofContract(ContractId contract) {
        return versions(
                CLAUSE_VERSION.CLAUSE_ID.in(DSL.select(CLAUSE.ID).from(CLAUSE).where(CLAUSE.CONTRACT_ID.eq(contract))));
    }

    /** Versions of the service's clauses that hold on any of the days. */
    List<ClauseVersion> inForce(ServiceId service, Term days) {
        return versions(CLAUSE_VERSION
                .CLAUSE_ID
                .in(DSL.select(CLAUSE.ID).from(CLAUSE).where(CLAUSE.SERVICE_ID.eq(service)))
                .and(sharesADayWith(days)));
    }

    /** Versions of the clause that hold on any of the days. */
    List<ClauseVersion> inForce(ClauseId clause, Term days) {
        return versions(CLAUSE_VERSION.CLAUSE_ID.eq(clause).and(sharesADayWith(days)));
    }

    /** Versions of all clauses that hold on any of the days. */
    List<ClauseVersion> inForce(Term days) {
        return versions(sharesADayWith(days));
    }

    Optional<ClauseVersion> find(ClauseVersionId id) {
        return versions(CLAUSE_VERSION.ID.eq(id)).stream().findFirst();
    }

    /** Some versions by their ids, each remembered with the row that it was read from. */
    Map<ClauseVersionId, ClauseVersion> read(Collection<ClauseVersionId> ids, VersionImages images) {
        Map<ClauseVersionId, ClauseVersion> read = new HashMap<>();
        database.select(CLAUSE_VERSION.fields())
                .select(WRITER, PLACE)
                .from(CLAUSE_VERSION)
                .where(CLAUSE_VERSION.ID.in(ids))
                .forEach(row -> {
                    ClauseVersion version = version(row.into(CLAUSE_VERSION));
                    images.put(VersionImages.Row.of(row.get(WRITER), row.get(PLACE)), version);
                    read.put(version.id(), version);
                });
        return read;
    }

    ClauseVersionId add(ClauseId clause, int number, CheckedVersion version, String author) {
        ClauseVersionRecord row = database.newRecord(CLAUSE_VERSION);
        row.setClauseId(clause);
        row.setNumber(number);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(author);
        fill(row, version);
        return database.insertInto(CLAUSE_VERSION)
                .set(row)
                .returning(CLAUSE_VERSION.ID)
                .fetchSingle()
                .getId();
    }

    void change(ClauseVersionId id, CheckedVersion version) {
        ClauseVersionRecord row = database.newRecord(CLAUSE_VERSION);
        fill(row, version);
        database.update(CLAUSE_VERSION).set(row).where(CLAUSE_VERSION.ID.eq(id)).execute();
    }

    void setValidity(ClauseVersionId id, Term validity) {
        database.update(CLAUSE_VERSION)
                .set(CLAUSE_VERSION.VALIDITY, Days.range(validity))
                .where(CLAUSE_VERSION.ID.eq(id))
                .execute();
    }

    /** The first call counts, later ones change nothing. */
    void markUsed(Collection<ClauseVersionId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        database.update(CLAUSE_VERSION)
                .set(CLAUSE_VERSION.USED_AT, clock.instant())
                .where(CLAUSE_VERSION.ID.in(ids), CLAUSE_VERSION.USED_AT.isNull())
                .execute();
    }

    void remove(ClauseVersionId id) {
        database.deleteFrom(CLAUSE_VERSION).where(CLAUSE_VERSION.ID.eq(id)).execute();
    }

    private static Condition sharesADayWith(Term days) {
        return DSL.condition("{0} && {1}", CLAUSE_VERSION.VALIDITY, DSL.val(Days.range(days), CLAUSE_VERSION.VALIDITY));
    }

    private List<ClauseVersion> versions(Condition condition) {
        return database.selectFrom(CLAUSE_VERSION)
                .where(condition)
                .orderBy(CLAUSE_VERSION.CLAUSE_ID, CLAUSE_VERSION.NUMBER.desc())
                .fetch(JooqClauseVersions::version);
    }

    private static void fill(ClauseVersionRecord row, CheckedVersion version) {
        ClauseTerms terms = version.terms();
        row.setValidity(Days.range(version.validity()));
        row.setAmendment(version.amendment());
        row.setSection(terms.section());
        row.setPage(terms.page());
        row.setQuotedText(terms.quotedText());
        row.setSourceUrl(terms.sourceUrl());
        row.setMetric(terms.metric().name());
        row.setCommitment(terms.commitment());
        row.setPeriodKind(terms.periodKind().name());
        row.setZone(terms.zone().getId());
        row.setFormula(TermsJson.write(terms.formula()));
        row.setCreditSchedule(TermsJson.write(terms.creditSchedule()));
        row.setClaimWindow(TermsJson.write(terms.claimWindow()));
        row.setRemedy(terms.remedy().name());
        row.setSoleRemedy(terms.soleRemedy());
        row.setMetricRule(TermsJson.write(terms.metricRule()));
        row.setPeriodRule(TermsJson.write(terms.periodRule()));
        row.setRemedyTerms(TermsJson.write(terms.remedyTerms()));
        row.setContentHash(ContentHash.of(terms));
    }

    private static ClauseVersion version(ClauseVersionRecord row) {
        return new ClauseVersion(
                row.getId(),
                row.getClauseId(),
                row.getNumber(),
                Days.term(row.getValidity()),
                row.getAmendment(),
                terms(row),
                row.getContentHash(),
                row.getUsedAt(),
                row.getCreatedAt(),
                row.getCreatedBy());
    }

    private static ClauseTerms terms(ClauseVersionRecord row) {
        return new ClauseTerms(
                row.getSection(),
                row.getPage(),
                row.getQuotedText(),
                row.getSourceUrl(),
                Metric.valueOf(row.getMetric()),
                row.getCommitment().stripTrailingZeros(),
                PeriodKind.valueOf(row.getPeriodKind()),
                ZoneId.of(row.getZone()),
                TermsJson.formula(row.getFormula()),
                TermsJson.creditSchedule(row.getCreditSchedule()),
                TermsJson.claimWindow(row.getClaimWindow()),
                Remedy.valueOf(row.getRemedy()),
                row.getSoleRemedy(),
                TermsJson.metricRule(row.getMetricRule()),
                TermsJson.periodRule(row.getPeriodRule()),
                TermsJson.remedyTerms(row.getRemedyTerms()));
    }
}
