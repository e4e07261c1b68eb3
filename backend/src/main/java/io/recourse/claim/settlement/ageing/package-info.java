/**
 * Owns what vendors agreed to and have not credited: how old it is, when it was due, and the letters that remind of it.
 * It must not know how credits are read or matched.
 */
@NullMarked
package io.recourse.claim.settlement.ageing;

import org.jspecify.annotations.NullMarked;
