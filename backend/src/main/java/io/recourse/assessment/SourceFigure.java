package io.recourse.assessment;

import io.recourse.db.id.SourceId;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the clause would give by another source of the service; shown beside the assessment, never claimed.
 *
 * @param availability percent, cut at 12 decimals; null if nothing was counted
 */
public record SourceFigure(
        SourceId source,
        String sourceName,
        Duration counted,
        Duration down,
        @Nullable BigDecimal availability,
        @Nullable Boolean met) {}
