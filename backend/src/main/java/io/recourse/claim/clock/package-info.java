/**
 * Owns the clocks of claims: how much of the time is gone, who is reminded of it and when, notices to vendors, how long
 * a claim travels, what lets a claim lapse for want of a notice, and that vouchers end. It must not know how days follow from a contract,
 * nor how a reminder reaches a person beyond the inbox.
 */
@NullMarked
package io.recourse.claim.clock;

import org.jspecify.annotations.NullMarked;
