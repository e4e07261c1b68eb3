package io.recourse.claim.figures;

import io.recourse.claim.LossCause;
import io.recourse.db.id.VendorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which losses to show; null asks for all.
 *
 * @param from first day of the loss, included
 * @param to last day of the loss, included
 */
public record LossFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable VendorId vendor,
        @Nullable LossCause cause) {}
