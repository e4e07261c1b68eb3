package io.recourse.claim.letter;

import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The letter that the one of an amendment replaces, and what changes.
 *
 * @param number of the letter that is replaced
 * @param dated day on it
 * @param vendorReference the vendor's number for the claim; null if it has told none
 * @param before what the letter asked for
 * @param after what is asked for now
 * @param reason as it stands in the amendment
 */
record ReplacedLetter(
        int number, LocalDate dated, @Nullable String vendorReference, Money before, Money after, String reason) {}
