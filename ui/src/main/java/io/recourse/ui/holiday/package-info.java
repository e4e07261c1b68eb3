/**
 * Owns the page of holiday calendars, by which clauses count working days.
 * It must not know which claims a changed day moves.
 */
@NullMarked
package io.recourse.ui.holiday;

import org.jspecify.annotations.NullMarked;
