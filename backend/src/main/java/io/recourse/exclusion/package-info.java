/**
 * Owns the time that a contract does not count: who says so, who contests it, who decides. It must not know how a clause
 * counts; assessments read what is accepted and hear of each change by an event.
 */
@NullMarked
package io.recourse.exclusion;

import org.jspecify.annotations.NullMarked;
