/**
 * Owns the states of components as sorted primitive arrays, and how several components become one line of states. It
 * must not know service hours, exclusions or the minutes of an outage.
 */
@NullMarked
package io.recourse.availability.timeline;

import org.jspecify.annotations.NullMarked;
