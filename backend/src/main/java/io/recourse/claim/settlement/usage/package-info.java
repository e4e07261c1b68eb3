/**
 * Owns which lines of invoices were taken for uses of which vouchers, and the way back. It must not know how lines are
 * compared with vouchers, nor what a use books: vouchers do that themselves.
 */
@NullMarked
package io.recourse.claim.settlement.usage;

import org.jspecify.annotations.NullMarked;
