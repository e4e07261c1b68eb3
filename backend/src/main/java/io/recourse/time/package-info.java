/**
 * Owns half-open intervals of UTC time, sets of them, and calendar periods in a zone.
 * It must not know what happened in that time.
 */
@NullMarked
package io.recourse.time;

import org.jspecify.annotations.NullMarked;
