package io.recourse.ui.measurement;

import io.recourse.assessment.Assessment;
import io.recourse.contract.service.BoughtService;
import io.recourse.measurement.MeasurementSource;
import org.jspecify.annotations.Nullable;

/** A service in the list, with who measures it and its latest finished assessment. */
record ServiceRow(
        BoughtService service,
        @Nullable MeasurementSource source,
        @Nullable Assessment latest) {

    String sourceName() {
        return source == null ? "" : source.name();
    }
}
