package io.recourse.ledger;

import java.util.UUID;

/**
 * The claim that an entry belongs to, as far as the ledger may know it.
 *
 * @param claim id of the claim
 * @param number number by which people name it, such as CLM-000123
 * @param vendorName name of the vendor at the time of the entry
 */
public record ClaimReference(UUID claim, String number, String vendorName) {}
