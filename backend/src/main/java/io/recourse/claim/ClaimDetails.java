package io.recourse.claim;

import io.recourse.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim with all that is known of it.
 *
 * @param events oldest first
 * @param entries newest first
 * @param nextSteps what the current user may do now
 * @param releasers who by name may release it next, by office; empty where it waits for no release
 * @param today in the clause's zone, from which days left are counted
 */
public record ClaimDetails(
        Claim claim,
        List<ClaimEvent> events,
        List<JournalEntry> entries,
        List<Transition> nextSteps,
        List<MayRelease> releasers,
        LocalDate today) {

    public ClaimDetails {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
        nextSteps = List.copyOf(nextSteps);
        releasers = List.copyOf(releasers);
    }
}
