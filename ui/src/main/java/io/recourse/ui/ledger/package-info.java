/**
 * Owns the pages of the books: trial balance, journal, entry, account, the proof, and accounts drawn as T.
 * Must not know what brought an entry about beyond the claim it names.
 */
@NullMarked
package io.recourse.ui.ledger;

import org.jspecify.annotations.NullMarked;
