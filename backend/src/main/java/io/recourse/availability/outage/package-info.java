/**
 * Owns the rules that look at whole outages: minimum length, whole and started minutes, outages rounded up. It must not
 * know components, exclusions or where pieces come from.
 */
@NullMarked
package io.recourse.availability.outage;

import org.jspecify.annotations.NullMarked;
