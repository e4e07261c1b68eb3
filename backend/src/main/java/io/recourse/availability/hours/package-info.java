/**
 * Owns calendars as UTC time, through every change of a clock: service hours, and where months begin. It must not know
 * states or exclusions.
 */
@NullMarked
package io.recourse.availability.hours;

import org.jspecify.annotations.NullMarked;
