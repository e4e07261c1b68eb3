package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a metric needs beyond the formula. Availability by time needs nothing. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MetricRule() {

    /** Nothing beyond the formula. */
    public static final MetricRule NONE = new MetricRule();
}
