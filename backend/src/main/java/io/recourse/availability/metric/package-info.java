/**
 * Owns the arithmetic of metrics that are not plain time: slices of requests, user minutes, delays, responses, failures.
 * Pure functions over primitive arrays; it must not know where its numbers were stored, nor what a result is worth.
 */
@NullMarked
package io.recourse.availability.metric;

import org.jspecify.annotations.NullMarked;
