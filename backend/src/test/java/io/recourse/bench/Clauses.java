package io.recourse.bench;

import io.recourse.contract.terms.Formula;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The formulas that are measured: each option of a clause alone, and all that can be had together. */
public enum Clauses {
    DEFAULT,
    WEIGHTED_STATES("'states': {'DEGRADED': 'WEIGHTED'}", "'degradedWeight': '0.5'"),
    OFFICE_HOURS(hours("'MON', 'TUE', 'WED', 'THU', 'FRI'", "08:00", "18:00")),
    LONG_HOURS(hours("'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'", "06:00", "22:00")),
    EXCLUSIONS("'exclusionCap': 'PT40H'", "'exclusionAllowances': {'PLANNED_MAINTENANCE': 'PT30H'}"),
    MINIMUM_OUTAGE("'minimumOutage': 'PT1M'"),
    WHOLE_MINUTES("'minuteRule': 'WHOLE_MINUTE_DOWN'", "'minimumConsecutiveMinutes': 2"),
    STARTED_MINUTES("'minuteRule': 'ANY_PART_DOWN'", "'minimumConsecutiveMinutes': 2"),
    ROUNDED_OUTAGES("'outageRounding': 'STARTED_MINUTE_UP'"),
    SINCE_FIRST_DATA("'denominator': 'SINCE_FIRST_DATA'"),
    EVERYTHING_OFFICE_HOURS(WEIGHTED_STATES, OFFICE_HOURS, EXCLUSIONS, MINIMUM_OUTAGE, WHOLE_MINUTES, SINCE_FIRST_DATA),
    EVERYTHING_WHOLE_MINUTES(WEIGHTED_STATES, LONG_HOURS, EXCLUSIONS, MINIMUM_OUTAGE, WHOLE_MINUTES, SINCE_FIRST_DATA),
    EVERYTHING_STARTED_MINUTES(
            WEIGHTED_STATES, LONG_HOURS, EXCLUSIONS, MINIMUM_OUTAGE, STARTED_MINUTES, SINCE_FIRST_DATA),
    EVERYTHING_ROUNDED(WEIGHTED_STATES, LONG_HOURS, EXCLUSIONS, MINIMUM_OUTAGE, ROUNDED_OUTAGES, SINCE_FIRST_DATA);

    private final String fields;

    Clauses(String... fields) {
        this.fields = String.join(", ", fields);
    }

    Clauses(Clauses first, Clauses... others) {
        this.fields = first.fields
                + Arrays.stream(others).map(each -> ", " + each.fields).collect(Collectors.joining());
    }

    Formula formula() {
        String all = fields.isEmpty() ? "'commitment': '99.9'" : fields + ", 'commitment': '99.9'";
        return new JsonMapper().readValue(("{" + all + "}").replace('\'', '"'), Formula.class);
    }

    /** True if the clause has exclusions to count. */
    boolean excludes() {
        return this == EXCLUSIONS || name().startsWith("EVERYTHING");
    }

    private static String hours(String days, String from, String to) {
        return "'serviceHours': {'days': [%s], 'from': '%s', 'to': '%s', 'zone': 'Europe/Berlin',"
                        .formatted(days, from, to)
                + " 'holidays': ['2026-05-01', '2026-05-14', '2026-05-25']}";
    }
}
