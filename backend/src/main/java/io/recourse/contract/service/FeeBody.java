package io.recourse.contract.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fee as the API takes it; {@code version} is that of its service as it was read. */
record FeeBody(
        @Nullable Integer version,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String amount) {

    FeeDraft draft() {
        return new FeeDraft(firstDay, lastDay, amount);
    }
}
