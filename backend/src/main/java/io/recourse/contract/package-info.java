/**
 * Owns contracts, the services bought under them with their fees, and the KPI clauses with their versions.
 * It must not know what was measured, nor what is claimed.
 */
@NullMarked
package io.recourse.contract;

import org.jspecify.annotations.NullMarked;
