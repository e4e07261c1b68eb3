package io.recourse.claim.figures;

import io.recourse.claim.LossCause;
import io.recourse.money.Money;

/** What will not come, of one cause and currency. */
public record LossSum(LossCause cause, int count, Money amount) {}
