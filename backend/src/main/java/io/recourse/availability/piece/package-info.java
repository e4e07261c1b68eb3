/**
 * Owns the pieces in which a period is explained: what each was charged as and why, and the totals added up from them.
 * It must not know in which order the rules are applied.
 */
@NullMarked
package io.recourse.availability.piece;

import org.jspecify.annotations.NullMarked;
