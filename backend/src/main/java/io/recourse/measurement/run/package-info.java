/**
 * Owns timelines as primitive arrays: read for many services at once, packed, cut and hashed, for whoever computes with
 * them. It must not know what decided a state, nor clauses; evidence is asked from the package above.
 */
@NullMarked
package io.recourse.measurement.run;

import org.jspecify.annotations.NullMarked;
