package io.recourse.claim;

import io.recourse.money.Money;
import java.time.LocalDate;

/**
 * A credit note or invoice line that is to be booked on a claim.
 *
 * @param amount of this document, in the claim's currency; zero only to say that no more comes after earlier parts
 * @param document number of the credit note or invoice, at most 200 characters
 * @param on date of the document; it is booked no earlier than the claim's last step
 * @param last no more is awaited: the claim is then credited, and what is missing or too much is a difference
 * @param idempotencyKey names the credit: the same key with the same content has one effect; with other content it is a
 *     conflict; 1 to 200 characters
 */
public record ClaimCredit(Money amount, String document, LocalDate on, boolean last, String idempotencyKey) {}
