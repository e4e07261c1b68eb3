/**
 * The monthly report: its figures, its document in three languages, the job that makes it and the store that keeps it.
 * It must not compute a figure that a feature of the backend is the authority for; it reads, arranges and prints.
 */
@NullMarked
package io.recourse.reports.monthly;

import org.jspecify.annotations.NullMarked;
