package io.recourse.ledger;

/**
 * The last link of a register beside the journal, as it is printed in reports or was printed in one.
 *
 * @param register table of the ledger: exchange_rate, period_step or recognition_policy
 * @param position number of links up to it, from 1
 * @param hash its hash in hexadecimal
 */
public record RegisterHead(String register, long position, String hash) {}
