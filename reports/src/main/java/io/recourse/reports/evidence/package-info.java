/**
 * Owns bundles of evidence: who may have which copy, that each is made once of the same content, kept, and follows the
 * one before it. It must not know how figures are computed, nor how a page shows a bundle.
 */
@NullMarked
package io.recourse.reports.evidence;

import org.jspecify.annotations.NullMarked;
