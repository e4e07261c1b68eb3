/**
 * Owns what finance decides about the books: when credits are recognised, which months are closed, rates of exchange.
 * It must not know claims or what an entry is about; the ledger's own rules stand in the database.
 */
@NullMarked
package io.recourse.ledger.policy;

import org.jspecify.annotations.NullMarked;
