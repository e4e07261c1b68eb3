/**
 * Owns the engine itself: it sweeps once over states and zones, hands the outages to their rules and says whether the
 * commitment was kept. It must not know where states and exclusions come from, nor who asks.
 */
@NullMarked
package io.recourse.availability.engine;

import org.jspecify.annotations.NullMarked;
