package io.recourse.contract.clause;

import org.jspecify.annotations.Nullable;

/**
 * A clause as lists show it.
 *
 * @param current version in force on the day asked for; null if none is
 * @param latest version with the highest number; null only for a clause without versions
 * @param versions how many versions it has
 */
public record ClauseSummary(
        Clause clause,
        @Nullable ClauseVersion current,
        @Nullable ClauseVersion latest,
        int versions) {}
