/**
 * Owns the pages of vouchers, days, points and units: what was received, what is left until when, each use. It must not
 * know how a use is booked, nor when something expires.
 */
@NullMarked
package io.recourse.ui.voucher;

import org.jspecify.annotations.NullMarked;
