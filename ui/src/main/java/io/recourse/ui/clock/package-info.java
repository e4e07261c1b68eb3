/**
 * Pages about time: reminders, the calendar of claims, private calendar addresses, and the clocks on a claim's page.
 * They must not reckon a day themselves.
 */
@NullMarked
package io.recourse.ui.clock;

import org.jspecify.annotations.NullMarked;
