/**
 * Owns service hours as spans of UTC time, through every change of a clock. It must not know states or exclusions.
 */
@NullMarked
package io.recourse.availability.hours;

import org.jspecify.annotations.NullMarked;
