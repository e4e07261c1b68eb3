/**
 * Owns the sums that reports and home pages show of claims: by stage, by age, by month and by cause of loss.
 * It must not know how a claim gets from one stage to the next, nor add amounts of different currencies.
 */
@NullMarked
package io.recourse.claim.figures;

import org.jspecify.annotations.NullMarked;
