/**
 * Owns amounts of money, percentages and exact fractions, and every way to round or divide them.
 * It must not know what an amount is for, nor how it is stored.
 */
@NullMarked
package io.recourse.money;

import org.jspecify.annotations.NullMarked;
