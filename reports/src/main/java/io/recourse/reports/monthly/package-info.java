/**
 * Monthly reports: who may ask for one, the job that makes it, and the store that keeps it byte for byte. What it shows
 * is decided in figures, how it looks in print.
 */
@NullMarked
package io.recourse.reports.monthly;

import org.jspecify.annotations.NullMarked;
