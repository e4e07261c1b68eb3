/** Proves bundles of evidence. */
@org.jspecify.annotations.NullMarked
package io.recourse.reports.evidence;
