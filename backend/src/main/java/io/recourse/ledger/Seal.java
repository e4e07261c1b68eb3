package io.recourse.ledger;

import java.time.Instant;

/**
 * A link of the chain.
 *
 * @param position 1, 2, 3 ... without a gap
 * @param hash SHA-256 in lower-case hexadecimal over the entry and the link before
 * @param previousHash hash of the link before; 64 zeros for the first
 */
public record Seal(long position, String hash, String previousHash, Instant sealedAt) {}
