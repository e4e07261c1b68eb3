/**
 * Owns PostgreSQL's binary COPY, in and out, for reading and writing many rows at once without an object per value. It
 * must not know any table.
 */
@NullMarked
package io.recourse.db.copy;

import org.jspecify.annotations.NullMarked;
