/**
 * Owns the typed ids by which rows are named, one record per kind, so that no id is ever passed for another.
 * Must not know what the rows hold.
 */
@NullMarked
package io.recourse.db.id;

import org.jspecify.annotations.NullMarked;
