package io.recourse.measurement.run;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of one service: those about all of it, and those about each of its components. */
final class RecordsByComponent {

    private Records whole = Records.NONE;
    private final Map<String, Records> named = new HashMap<>();

    void put(@Nullable String component, Records records) {
        if (component == null) {
            whole = records;
        } else {
            named.put(component, records);
        }
    }

    Records whole() {
        return whole;
    }

    Records of(String component) {
        return named.getOrDefault(component, Records.NONE);
    }
}
