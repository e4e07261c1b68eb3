/**
 * Owns the rules by which a credit is thought to pay a claim: reference, amount, currency, never the month; pure
 * functions over what is open. It must not know where lines come from, nor who confirms a proposal.
 */
@NullMarked
package io.recourse.claim.settlement.match;

import org.jspecify.annotations.NullMarked;
