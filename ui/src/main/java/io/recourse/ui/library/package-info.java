/**
 * Owns the pages of the library of published terms and the comparison of promises side by side.
 * It must not know how a clause is entered; it only leads there.
 */
@NullMarked
package io.recourse.ui.library;

import org.jspecify.annotations.NullMarked;
