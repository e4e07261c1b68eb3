package io.recourse.ledger;

import io.recourse.db.id.EntryId;

/** An entry was written in the transaction that is still open. */
record EntryWritten(EntryId entry) {}
