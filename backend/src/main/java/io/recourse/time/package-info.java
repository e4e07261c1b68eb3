/**
 * Owns half-open intervals of UTC time, sets of them, what shares time with them, calendar periods in a zone, and the
 * form in which jobs wait for their time. It must not know what happened in that time.
 */
@NullMarked
package io.recourse.time;

import org.jspecify.annotations.NullMarked;
