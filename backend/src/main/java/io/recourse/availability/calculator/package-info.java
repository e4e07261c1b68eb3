/**
 * Owns the engine as a calculator over HTTP, which stores nothing. It must not know anything that is stored.
 */
@NullMarked
package io.recourse.availability.calculator;

import org.jspecify.annotations.NullMarked;
