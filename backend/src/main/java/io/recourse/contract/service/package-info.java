/**
 * Owns the services bought under a contract and their monthly fee over time.
 * It must not know clauses, measurements or assessments; those hear of a changed fee by an event.
 */
@NullMarked
package io.recourse.contract.service;

import org.jspecify.annotations.NullMarked;
