package io.recourse.ui.measurement;

import io.recourse.measurement.Timeline;

/** A row of the chart: what a source said, of the service or of one of its components. */
record Lane(String name, Timeline timeline) {}
