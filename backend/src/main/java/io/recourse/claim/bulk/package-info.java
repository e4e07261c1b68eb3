/**
 * Owns work on many claims at once: which claims rest on one outage, what was gone through, and steps that many claims
 * take together, each on its own. It must not know what a step does, nor let one claim's failure undo another's step.
 */
@NullMarked
package io.recourse.claim.bulk;

import org.jspecify.annotations.NullMarked;
