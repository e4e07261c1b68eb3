package io.recourse.ledger;

import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be written. Refused here already, and by the database again, unless per currency its money sums to zero
 * and its memorandum sums to zero.
 *
 * @param key business key: the same key with the same content is the same entry, however often it is sent
 * @param eventDate day on which it happened in business terms
 * @param description one sentence for the bookkeeper, in English like the rest of the books
 * @param claim null for an entry that belongs to no claim
 * @param sample true for invented money of the sample workspace
 */
public record JournalDraft(
        String key,
        LocalDate eventDate,
        EntryKind kind,
        String description,
        @Nullable ClaimReference claim,
        boolean sample,
        List<PostingDraft> postings) {

    public JournalDraft {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException("An entry needs at least two postings: " + key);
        }
        Map<String, Money> totals = new HashMap<>();
        for (PostingDraft posting : postings) {
            String side = posting.amount().currency().getCurrencyCode()
                    + (posting.account().kind().isMemorandum() ? " memorandum" : "");
            totals.merge(side, posting.amount(), Money::plus);
        }
        totals.forEach((side, total) -> {
            if (!total.isZero()) {
                throw new IllegalArgumentException("Entry " + key + " is off by " + total + " in " + side);
            }
        });
    }

    Set<String> currencies() {
        return postings.stream()
                .map(posting -> posting.amount().currency().getCurrencyCode())
                .collect(Collectors.toSet());
    }
}
