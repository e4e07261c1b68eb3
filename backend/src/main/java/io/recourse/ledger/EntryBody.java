package io.recourse.ledger;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as programs send it.
 *
 * @param key business key: the same key with the same content is the same entry
 * @param eventDate day on which it happened
 * @param postings positive amounts are debits, negative ones credits; they sum to zero per currency
 */
record EntryBody(
        @Nullable String key,
        @Nullable LocalDate eventDate,
        @Nullable String description,
        @Nullable List<PostingBody> postings) {

    /** One line. */
    record PostingBody(@Nullable String account, @Nullable Money amount) {}

    /** The entry that is asked for; throws InvalidInput if it is incomplete or does not balance. */
    JournalDraft draft() {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new InvalidInput("key", "ledger.invalid.key");
        }
        if (eventDate == null) {
            throw new InvalidInput("eventDate", "field.required");
        }
        if (description == null || description.isBlank() || description.length() > 500) {
            throw new InvalidInput("description", "ledger.invalid.description");
        }
        List<PostingDraft> lines = new ArrayList<>();
        for (PostingBody line : postings == null ? List.<PostingBody>of() : postings) {
            if (line.account() == null || line.amount() == null || line.amount().isZero()) {
                throw new InvalidInput("postings", "ledger.invalid.postings");
            }
            ChartAccount account = LedgerController.account(line.account());
            if (account.kind().isQuantity()) {
                throw new InvalidInput("postings", "ledger.invalid.account");
            }
            lines.add(new PostingDraft(account, line.amount()));
        }
        try {
            return new JournalDraft(
                    key.strip(), eventDate, EntryKind.ADJUSTMENT, description.strip(), null, false, lines);
        } catch (IllegalArgumentException uneven) {
            throw new InvalidInput("postings", "ledger.invalid.postings");
        }
    }
}
