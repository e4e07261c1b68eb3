/**
 * Owns the pages of claims: the list by deadline, and one claim with its next steps, its timeline and its ledger entries.
 * Must not know which step is allowed to whom: the claim feature says so.
 */
@NullMarked
package io.recourse.ui.claim;

import org.jspecify.annotations.NullMarked;
