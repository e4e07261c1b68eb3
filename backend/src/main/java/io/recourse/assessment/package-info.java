/**
 * Owns assessments: one clause in one period, computed by the engine from what is stored, kept by revision and explained.
 * It must not know claims, ledgers or documents; those hear of a revision by an event and read what is stored here.
 */
@NullMarked
package io.recourse.assessment;

import org.jspecify.annotations.NullMarked;
