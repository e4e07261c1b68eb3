/**
 * Owns the measurements of speed that {@code ./recourse bench} runs, and the workload they run on. No test depends on it,
 * and it is no part of the program.
 */
package io.recourse.bench;
