/**
 * Owns what was measured: sources, their coverage, and the states of services over time, as they were recorded and as
 * one gapless timeline. It must not know clauses, exclusions or assessments; those hear of a changed timeline by an event.
 */
@NullMarked
package io.recourse.measurement;

import org.jspecify.annotations.NullMarked;
