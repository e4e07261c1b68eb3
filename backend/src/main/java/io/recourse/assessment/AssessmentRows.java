package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;

import io.recourse.contract.clause.Metric;
import io.recourse.db.jooq.assessment.tables.records.AssessmentRecord;
import io.recourse.measurement.Ranges;
import io.recourse.money.Money;
import io.recourse.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a stored assessment is read, with the names of what it is about. */
@Component
class AssessmentRows {

    /** All but the packed spans, which only the page of one assessment wants. */
    private static final List<Field<?>> FIELDS = Arrays.stream(ASSESSMENT_.fields())
            .filter(field -> field != ASSESSMENT_.ATTRIBUTION)
            .toList();

    private final Messages messages;

    AssessmentRows(Messages messages) {
        this.messages = messages;
    }

    SelectOnConditionStep<Record> select(DSLContext database) {
        return database.select(FIELDS)
                .select(CLAUSE.TITLE, SERVICE.NAME, CONTRACT_.ID, CONTRACT_.REFERENCE, CONTRACT_.TITLE)
                .select(VENDOR_.ID, VENDOR_.NAME)
                .from(ASSESSMENT_)
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(ASSESSMENT_.CLAUSE_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(ASSESSMENT_.SERVICE_ID))
                .join(CONTRACT_)
                .on(CONTRACT_.ID.eq(CLAUSE.CONTRACT_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CONTRACT_.VENDOR_ID));
    }

    Assessment assessment(Record row) {
        AssessmentRecord stored = row.into(ASSESSMENT_);
        return new Assessment(
                stored.getId(),
                new Assessment.Subject(
                        stored.getClauseId(),
                        row.get(CLAUSE.TITLE),
                        stored.getClauseVersionId(),
                        stored.getServiceId(),
                        row.get(SERVICE.NAME),
                        row.get(CONTRACT_.ID),
                        row.get(CONTRACT_.REFERENCE),
                        row.get(CONTRACT_.TITLE),
                        row.get(VENDOR_.ID),
                        row.get(VENDOR_.NAME)),
                stored.getSourceId(),
                Period.parse(stored.getPeriodLabel()),
                Ranges.interval(stored.getPeriod()),
                ZoneId.of(stored.getZone()),
                stored.getRevision(),
                stored.getLatest(),
                stored.getFinal(),
                stored.getComputedAt(),
                stored.getDataUntil(),
                new InputHashes(
                        HashForm.of(stored.getHashForm()),
                        stored.getEngineVersion(),
                        stored.getClauseHash(),
                        stored.getTimelineHash(),
                        stored.getExclusionHash(),
                        stored.getInputHash()),
                figure(stored),
                entitlement(stored),
                stored.getRenewals() == 0
                        ? null
                        : new Assessment.Renewals(
                                stored.getRenewals(),
                                Objects.requireNonNullElse(stored.getFirstComputedAt(), stored.getComputedAt())));
    }

    private Figure figure(AssessmentRecord stored) {
        return new Figure(
                Metric.valueOf(stored.getMetric()),
                Figure.Unit.valueOf(stored.getUnit()),
                stored.getPeriodMs(),
                stored.getCountedMs(),
                stored.getUpMs(),
                stored.getDownMs(),
                stored.getExcludedMs(),
                stored.getRemovedMs(),
                stored.getCommitment(),
                stored.getAvailability(),
                stored.getExact(),
                stored.getMet(),
                stored.getFailures(),
                messages.read(stored.getReason()));
    }

    private Entitlement entitlement(AssessmentRecord stored) {
        String currency = stored.getCurrency();
        return new Entitlement(
                money(stored.getFeeMinor(), currency),
                Money.ofMinor(stored.getCreditMinor(), currency),
                stored.getCreditPercent(),
                stored.getCreditTier(),
                stored.getCreditQuantity(),
                money(stored.getFairValueMinor(), currency),
                messages.readList(stored.getCreditSteps()));
    }

    private static @Nullable Money money(@Nullable Long minor, String currency) {
        return minor == null ? null : Money.ofMinor(minor, currency);
    }
}
