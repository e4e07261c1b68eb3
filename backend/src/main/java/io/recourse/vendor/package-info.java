/**
 * Owns vendors: the companies that sell services to us, and the legal entity that signs for each.
 * It must not know contracts, services or clauses; those refer to a vendor by its id.
 */
@NullMarked
package io.recourse.vendor;

import org.jspecify.annotations.NullMarked;
