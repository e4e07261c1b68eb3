/**
 * Owns the files of a bundle that are text: tables as CSV, facts as JSON, the clause, the letter and the page that says
 * how to check them. It must not know how documents are printed, nor what must be masked: it gets facts that may be said.
 */
@NullMarked
package io.recourse.reports.evidence.files;

import org.jspecify.annotations.NullMarked;
