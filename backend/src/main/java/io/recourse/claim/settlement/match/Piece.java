package io.recourse.claim.settlement.match;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.money.Money;

/**
 * A line, or a part of it, for a claim.
 *
 * @param amount of the line, in its currency
 * @param booked on the claim, in the claim's currency; the same amount where the currencies are the same
 * @param last nothing more is awaited for the claim
 */
public record Piece(SettlementLineId line, ClaimId claim, Money amount, Money booked, boolean last) {}
