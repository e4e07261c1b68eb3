/** Owns the main class only: every feature's pages are in a package of their own below. */
@NullMarked
package io.recourse.ui;

import org.jspecify.annotations.NullMarked;
