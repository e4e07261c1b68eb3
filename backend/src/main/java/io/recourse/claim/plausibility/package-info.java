/**
 * Owns the arithmetic between figures that people type: minutes, availability, share of downtime, amount.
 * It must not know claims, nor where the figures come from.
 */
@NullMarked
package io.recourse.claim.plausibility;

import org.jspecify.annotations.NullMarked;
