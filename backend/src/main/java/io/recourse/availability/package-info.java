/**
 * Owns the engine: pure functions from states, exclusions and a formula to an availability that accounts for every
 * millisecond. It must not know contracts, databases or clocks; only its web adapter knows Spring.
 */
@NullMarked
package io.recourse.availability;

import org.jspecify.annotations.NullMarked;
