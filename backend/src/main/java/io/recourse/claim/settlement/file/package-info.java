/**
 * Owns the forms in which vendors write credits: CSV read by a mapping, FOCUS rows, UBL documents; pure functions.
 * It must not know claims, nor whether a credit was seen before.
 */
@NullMarked
package io.recourse.claim.settlement.file;

import org.jspecify.annotations.NullMarked;
