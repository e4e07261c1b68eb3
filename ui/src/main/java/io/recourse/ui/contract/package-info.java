/**
 * Owns the pages of contracts: the list, and the page of one contract with its services, fees and clauses.
 * It must not know how a clause is written; it only links to the pages of clauses.
 */
@NullMarked
package io.recourse.ui.contract;

import org.jspecify.annotations.NullMarked;
