/**
 * The figures of a monthly report, gathered from what the features of the backend have stored, and their hash. It must
 * not compute a figure that a feature is the authority for, and it knows no language.
 */
@NullMarked
package io.recourse.reports.monthly.figures;

import org.jspecify.annotations.NullMarked;
