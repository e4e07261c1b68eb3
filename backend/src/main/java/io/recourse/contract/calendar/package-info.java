/**
 * Owns holiday calendars: which days are off, or worked in exchange, in a jurisdiction, year by year and with their source.
 * It must not know contracts or claims; those name a calendar and count its working days.
 */
@NullMarked
package io.recourse.contract.calendar;

import org.jspecify.annotations.NullMarked;
