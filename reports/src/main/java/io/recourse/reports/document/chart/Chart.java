package io.recourse.reports.document.chart;

import io.recourse.reports.document.Place;

/** A drawing of values. */
public interface Chart {

    /** Height in points; the width is that of the place it is drawn in. */
    float height();

    void draw(Place place);
}
