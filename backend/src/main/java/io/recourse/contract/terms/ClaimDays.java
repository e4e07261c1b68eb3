package io.recourse.contract.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a claim may be made, both days included, in the clause's zone.
 *
 * @param earliest first day on which the vendor accepts it; it may lie after the latest if the contract is so written
 * @param latest last day on which it must have arrived; null if there is none
 */
public record ClaimDays(LocalDate earliest, @Nullable LocalDate latest) {}
