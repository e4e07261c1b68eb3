/**
 * Owns the pages of settlement: credits of vendors, their import, what waits unmatched, what is awaited and reminded of.
 * It must not know how a match is found or booked.
 */
@NullMarked
package io.recourse.ui.settlement;

import org.jspecify.annotations.NullMarked;
