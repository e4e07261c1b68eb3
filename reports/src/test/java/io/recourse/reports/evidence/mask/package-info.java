/** Proves what is masked. */
@org.jspecify.annotations.NullMarked
package io.recourse.reports.evidence.mask;
