/**
 * Owns statements of accounts of days, points and units over a span of booking dates: opening, lines, closing. It must
 * not know what the quantities are granted for, nor ever turn them into money.
 */
@NullMarked
package io.recourse.ledger.statement;

import org.jspecify.annotations.NullMarked;
