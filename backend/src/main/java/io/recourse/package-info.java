/**
 * Owns only what every feature needs from outside: the clock. Each package below is one feature of Recourse.
 * A feature imports only features above it in design order, checked by the architecture tests.
 */
@NullMarked
package io.recourse;

import org.jspecify.annotations.NullMarked;
