/**
 * Owns what the engine gives: an availability, with every millisecond of the period attributed. The engine and its parts
 * lie in the sub-packages, which are pure functions; none of them may know contracts in a database, or clocks.
 */
@NullMarked
package io.recourse.availability;

import org.jspecify.annotations.NullMarked;
