package io.recourse.claim;

import io.recourse.claim.policy.Office;
import java.time.LocalDate;

/**
 * A proposal to reopen an expired claim; another person, of the other office, must agree.
 *
 * @param as office of the proposer; EITHER for somebody who holds both
 * @param reason why the vendor should still accept it
 * @param until last day that the claim gets
 */
public record Reopening(String by, Office as, String reason, LocalDate until) {}
