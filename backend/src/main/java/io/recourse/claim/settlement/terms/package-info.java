/**
 * Owns when credits are due and how closely they must fit: of the company, a vendor or a contract. It must not know
 * lines, matches or reminders.
 */
@NullMarked
package io.recourse.claim.settlement.terms;

import org.jspecify.annotations.NullMarked;
