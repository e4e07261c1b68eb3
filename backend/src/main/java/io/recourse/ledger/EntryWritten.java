package io.recourse.ledger;

import io.recourse.db.id.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Something was written in the transaction that is still open, and is to be sealed right after its commit.
 *
 * @param entry the entry; null if the database wrote several
 */
public record EntryWritten(@Nullable EntryId entry) {}
