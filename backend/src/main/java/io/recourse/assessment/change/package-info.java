/**
 * Owns the answer to "why did it change": from one revision to the next, what made the difference, in time and money.
 * It must not compute figures; it compares those that are stored.
 */
@NullMarked
package io.recourse.assessment.change;

import org.jspecify.annotations.NullMarked;
