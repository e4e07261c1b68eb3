package io.recourse.claim.settlement.intake;

import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.math.BigDecimal;

/**
 * A stored row of a billing export, with the credit that it is part of.
 *
 * @param number of the invoice as the row had it
 * @param sum what all stored rows of its credit sum to, unrounded, in whole units of the currency
 * @param credited what the credit was taken in with
 */
record KnownPart(
        VendorId vendor, String content, String number, SettlementLineId credit, BigDecimal sum, Money credited) {}
