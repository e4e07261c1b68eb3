/**
 * Knows what the migrations made of the ledger in the database: tables, triggers, functions and everything else that
 * decides what is refused. Must not know what the rules mean.
 */
@NullMarked
package io.recourse.db.rules;

import org.jspecify.annotations.NullMarked;
