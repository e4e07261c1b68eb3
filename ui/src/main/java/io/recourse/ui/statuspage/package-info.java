/**
 * Owns the pages about what vendors published of their own state, and about what came in as it came. It must not know
 * how either is kept or compared.
 */
@NullMarked
package io.recourse.ui.statuspage;

import org.jspecify.annotations.NullMarked;
