/**
 * Owns the pages of vendors: the list, the page of one vendor, and the dialog that enters and changes one.
 * It must not know how contracts and clauses are edited; it only links to their pages.
 */
@NullMarked
package io.recourse.ui.vendor;

import org.jspecify.annotations.NullMarked;
