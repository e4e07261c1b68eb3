package io.recourse.assessment.remedy;

import io.recourse.db.id.AssessmentId;
import io.recourse.time.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A period that counts towards a right to terminate.
 *
 * @param availability percent; null where the promise is not about availability
 */
public record MissedPeriod(
        Period period, AssessmentId assessment, @Nullable BigDecimal availability) {}
