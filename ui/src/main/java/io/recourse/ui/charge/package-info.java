/**
 * Owns how lines of vendors' invoices are shown beside the fees that they are for. It must not know how they were read, nor
 * what follows from a fee.
 */
@NullMarked
package io.recourse.ui.charge;

import org.jspecify.annotations.NullMarked;
