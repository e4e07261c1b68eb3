/**
 * Owns what pages show of bundles of evidence: making one, what it holds, what was masked, and its download. It must not
 * know what stands in the files.
 */
@NullMarked
package io.recourse.ui.claim.evidence;

import org.jspecify.annotations.NullMarked;
