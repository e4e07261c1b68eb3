package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_ITEM;
import static org.jooq.impl.DSL.row;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.jooq.assessment.tables.records.AssessmentItemRecord;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes assessment.assessment_item. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAssessedItems {

    private static final int CHUNK = 1_000;

    private final DSLContext database;
    private final Messages messages;

    JooqAssessedItems(DSLContext database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    void add(AssessmentId assessment, List<AssessedItem> items) {
        for (int start = 0; start < items.size(); start += CHUNK) {
            database.insertInto(
                            ASSESSMENT_ITEM,
                            ASSESSMENT_ITEM.ASSESSMENT_ID,
                            ASSESSMENT_ITEM.POSITION,
                            ASSESSMENT_ITEM.KIND,
                            ASSESSMENT_ITEM.LABEL,
                            ASSESSMENT_ITEM.TITLE,
                            ASSESSMENT_ITEM.REFERENCE_URL,
                            ASSESSMENT_ITEM.STARTED_AT,
                            ASSESSMENT_ITEM.ENDED_AT,
                            ASSESSMENT_ITEM.OUTCOME,
                            ASSESSMENT_ITEM.MEASURED_MS,
                            ASSESSMENT_ITEM.TOTAL,
                            ASSESSMENT_ITEM.BAD,
                            ASSESSMENT_ITEM.BECAUSE)
                    .valuesOfRows(IntStream.range(start, Math.min(start + CHUNK, items.size()))
                            .mapToObj(position -> row(
                                    assessment,
                                    position,
                                    items.get(position).kind().name(),
                                    items.get(position).label(),
                                    items.get(position).title(),
                                    items.get(position).url(),
                                    items.get(position).from(),
                                    items.get(position).to(),
                                    items.get(position).outcome().name(),
                                    millis(items.get(position).measured()),
                                    items.get(position).total(),
                                    items.get(position).bad(),
                                    messages.write(items.get(position).because())))
                            .toList())
                    .execute();
        }
    }

    List<AssessedItem> of(AssessmentId assessment) {
        return database.selectFrom(ASSESSMENT_ITEM)
                .where(ASSESSMENT_ITEM.ASSESSMENT_ID.eq(assessment))
                .orderBy(ASSESSMENT_ITEM.POSITION)
                .fetch(this::item);
    }

    private AssessedItem item(AssessmentItemRecord row) {
        Long measured = row.getMeasuredMs();
        return new AssessedItem(
                AssessedItem.Kind.valueOf(row.getKind()),
                row.getLabel(),
                row.getTitle(),
                row.getReferenceUrl(),
                row.getStartedAt(),
                row.getEndedAt(),
                AssessedItem.Outcome.valueOf(row.getOutcome()),
                measured == null ? null : Duration.ofMillis(measured),
                row.getTotal(),
                row.getBad(),
                messages.read(row.getBecause()));
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}
