/**
 * Owns what vendors give for claims instead of credit notes, vouchers as well as days, points and units: what of them was
 * used, what is left, when they end. It must not know who is reminded of that, nor how a claim got as far as a voucher.
 */
@NullMarked
package io.recourse.claim.voucher;

import org.jspecify.annotations.NullMarked;
