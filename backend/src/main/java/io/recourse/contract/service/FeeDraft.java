package io.recourse.contract.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a fee; unchecked until {@link ServiceRegister} has taken it.
 *
 * @param firstDay required
 * @param lastDay inclusive; null if the fee holds until another one is entered
 * @param amount fee of one calendar month, zero or more, in the contract's currency; at most its minor digits
 */
public record FeeDraft(
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String amount) {}
