package io.recourse.claim.figures;

import io.recourse.money.Money;

/**
 * What vendors agreed to and have not credited, by the days since they agreed.
 *
 * @param fromDays first day of the class: 0, 31, 61 or 91
 */
public record AgeSum(int fromDays, int count, Money open) {}
