/**
 * Owns KPI clauses and their versions: the quoted text, the promise, how it is counted and what a breach pays.
 * It must not know measurements, assessments or claims; those ask for the version in force and mark it as used.
 */
@NullMarked
package io.recourse.contract.clause;

import org.jspecify.annotations.NullMarked;
