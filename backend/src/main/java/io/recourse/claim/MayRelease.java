package io.recourse.claim;

import io.recourse.claim.policy.Office;
import java.util.List;

/**
 * Who may release a claim for an office.
 *
 * @param office LEGAL or FINANCE
 * @param people by the names that others see; empty if nobody who holds the office may
 */
public record MayRelease(Office office, List<String> people) {

    public MayRelease {
        people = List.copyOf(people);
    }
}
