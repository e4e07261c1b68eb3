/**
 * Owns the calendar of claims: which days matter to whom, and the private addresses at which calendar programs read
 * them. It must not know how a day was reckoned, nor tell a calendar program more than names and days.
 */
@NullMarked
package io.recourse.claim.calendar;

import org.jspecify.annotations.NullMarked;
