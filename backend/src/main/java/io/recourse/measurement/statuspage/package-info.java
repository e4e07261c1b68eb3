/**
 * Owns what vendors published of their own state: pages, their versions over time, and what changed between two of them.
 * It must not know what is made of it, and fetches nothing by itself.
 */
@NullMarked
package io.recourse.measurement.statuspage;

import org.jspecify.annotations.NullMarked;
