package io.recourse.ledger;

/**
 * One account of quantities in one unit, up to a day.
 *
 * @param debit sum of its debits, never negative
 * @param credit sum of its credits, as a positive quantity
 * @param balance debit minus credit
 */
public record QuantityBalance(ChartAccount account, Quantity debit, Quantity credit, Quantity balance) {}
