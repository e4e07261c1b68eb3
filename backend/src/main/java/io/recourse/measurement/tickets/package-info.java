/**
 * Owns tickets: incidents as they were reported to a vendor, with the instants of their clocks and their pauses.
 * It must not know what a clause makes of them; those who depend on them hear of a change by an event.
 */
@NullMarked
package io.recourse.measurement.tickets;

import org.jspecify.annotations.NullMarked;
