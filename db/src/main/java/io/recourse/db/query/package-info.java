/**
 * Owns questions that are asked of several tables in the same words. Must not know which tables those are, nor what they
 * mean to a feature.
 */
@NullMarked
package io.recourse.db.query;

import org.jspecify.annotations.NullMarked;
