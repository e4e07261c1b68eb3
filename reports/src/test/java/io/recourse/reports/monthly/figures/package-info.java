/** Proves the monthly report. */
@org.jspecify.annotations.NullMarked
package io.recourse.reports.monthly.figures;
