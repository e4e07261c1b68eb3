/**
 * Owns how rows that programs send are read one by one, so that a bad row is named and the others are taken.
 * It must not know what the rows mean.
 */
@NullMarked
package io.recourse.measurement.feed;

import org.jspecify.annotations.NullMarked;
