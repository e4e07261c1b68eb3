/**
 * Owns the books: accounts, journal entries, postings, reversal, trial balance, and the chain that seals them.
 * It must not know claims, contracts or assessments; an entry only carries the claim's id, its number and the vendor's name.
 */
@NullMarked
package io.recourse.ledger;

import org.jspecify.annotations.NullMarked;
