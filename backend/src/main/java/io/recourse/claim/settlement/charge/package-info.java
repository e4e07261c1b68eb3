/**
 * Owns what vendors charged, line by line, and which service, account and time of ours a line is for. It must not know
 * how files are read, nor decide what a fee is: the contract says that.
 */
@NullMarked
package io.recourse.claim.settlement.charge;

import org.jspecify.annotations.NullMarked;
