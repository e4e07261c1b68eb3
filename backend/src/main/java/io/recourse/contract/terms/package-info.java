/**
 * Owns what a KPI clause says, as pure data: how availability is counted, what a breach pays, and when it may be claimed;
 * and the arithmetic of the credit. It must not know which contract says so, nor what was measured.
 */
@NullMarked
package io.recourse.contract.terms;

import org.jspecify.annotations.NullMarked;
