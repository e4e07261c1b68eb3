/**
 * Owns the documents of a bundle: cover sheet, calculation, measurement and letter, as tagged PDF. It must not know
 * where facts come from, nor what must be masked: it gets facts that may be said.
 */
@NullMarked
package io.recourse.reports.evidence.print;

import org.jspecify.annotations.NullMarked;
