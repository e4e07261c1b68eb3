package io.recourse.ledger;

/**
 * A head of the chain that was printed or kept elsewhere, for example in a monthly report.
 *
 * @param position its position
 * @param hash its hash in hexadecimal
 */
public record Anchor(long position, String hash) {}
