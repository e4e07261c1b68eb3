package io.recourse.contract.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says, in short sentences in the language of the source. They paraphrase: the contract's own sentence
 * has to be copied from the contract.
 *
 * @param metric what is counted, and how
 * @param period over which it is judged
 * @param cap most that is paid
 * @param claim until when a credit may be claimed
 * @param exclusions what does not count
 * @param evidence what a claim must contain
 * @param channel where a claim must arrive
 * @param processing how long the vendor takes
 * @param late what happens to a late claim
 * @param dispute whose figures prevail
 * @param creditForm in what form the credit comes
 * @param notes what else a reader should know
 */
public record PublishedWords(
        @Nullable String metric,
        @Nullable String period,
        @Nullable String cap,
        @Nullable String claim,
        List<String> exclusions,
        List<String> evidence,
        @Nullable String channel,
        @Nullable String processing,
        @Nullable String late,
        @Nullable String dispute,
        @Nullable String creditForm,
        @Nullable String notes) {

    public PublishedWords {
        exclusions = List.copyOf(exclusions);
        evidence = List.copyOf(evidence);
    }
}
