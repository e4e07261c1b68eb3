/**
 * Owns statements of accounts over a span of booking dates: opening, lines, closing, of money and of days, points and
 * units. It must not know what they are booked for, nor ever turn quantities into money.
 */
@NullMarked
package io.recourse.ledger.statement;

import org.jspecify.annotations.NullMarked;
