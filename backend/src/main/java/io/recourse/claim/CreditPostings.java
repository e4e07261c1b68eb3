package io.recourse.claim;

import static io.recourse.ledger.ChartAccount.CREDIT_DIFFERENCE;
import static io.recourse.ledger.ChartAccount.POTENTIAL_CLAIMS;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static io.recourse.ledger.ChartAccount.SLA_CREDITS;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Posting;
import io.recourse.ledger.PostingDraft;
import io.recourse.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What credits of vendors post, and how that is taken back. */
@Component
class CreditPostings {

    private final Ledger ledger;

    CreditPostings(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Reverses what a credit posted, and what was written off beside it, and expects again what they took off the
     * memorandum: the rest that was given up, or the whole where the credit itself was what recognised the claim.
     *
     * @param positions of the steps, the latest first
     */
    void takeBack(Claim claim, ClaimEvent event, List<Integer> positions) {
        ClaimBooks books = new ClaimBooks(ledger, claim, event);
        List<JournalEntry> all = ledger.entriesOfClaim(claim.id().value());
        List<JournalEntry> posted = positions.stream()
                .map(position -> "claim:" + claim.id() + ":" + position + ":")
                .flatMap(key -> all.stream().filter(entry -> entry.key().startsWith(key)))
                .toList();
        Money given = posted.stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account() == POTENTIAL_CLAIMS)
                .map(Posting::amount)
                .reduce(claim.amounts().zero(), Money::plus);
        books.expect(books.balance(POTENTIAL_CLAIMS).minus(given));
        posted.stream()
                .filter(entry -> entry.kind() != EntryKind.MEMORANDUM)
                .filter(entry -> entry.reverses() == null && entry.reversedBy() == null)
                .forEach(entry -> books.reverse(entry.id()));
    }

    /**
     * A credit note, or a part of it, reduces what we owe the vendor; a voucher is held until it is used. What it has
     * more than is receivable is a difference, and with the last one what it has less.
     */
    static void settle(ClaimBooks books, ClaimAmounts amounts, Money part, boolean last, Received received) {
        boolean recognised = wasRecognised(books, amounts);
        Money expected =
                recognised ? amounts.stillContested() : amounts.stillContested().plus(amounts.awaited());
        books.expect(last ? amounts.zero() : expected);
        if (!recognised) {
            if (part.isPositive()) {
                Money excess = excess(amounts, part);
                List<PostingDraft> postings = new ArrayList<>();
                add(postings, received.account(), part);
                add(postings, SLA_CREDITS, excess.minus(part));
                add(postings, CREDIT_DIFFERENCE, excess.negated());
                books.post(EntryKind.RECOGNITION, postings.toArray(PostingDraft[]::new));
            }
            return;
        }
        Money open = books.balance(RECEIVABLE);
        Money settled = last ? open : part.min(open);
        List<PostingDraft> postings = new ArrayList<>();
        add(postings, received.account(), part);
        add(postings, CREDIT_DIFFERENCE, settled.minus(part));
        add(postings, RECEIVABLE, settled.negated());
        if (!postings.isEmpty()) {
            books.post(
                    part.isZero() ? EntryKind.WRITE_OFF : EntryKind.SETTLEMENT, postings.toArray(PostingDraft[]::new));
        }
    }

    /** What of a part that has just arrived is more than the vendor agreed to. */
    private static Money excess(ClaimAmounts amounts, Money part) {
        Money excess = amounts.received().minus(amounts.agreed());
        return excess.isNegative() ? amounts.zero() : excess.min(part);
    }

    /** Also true where all that was receivable has been credited: then the expense says what was agreed. */
    private static boolean wasRecognised(ClaimBooks books, ClaimAmounts amounts) {
        Money expense = books.balance(SLA_CREDITS).negated();
        return books.isRecognised() || expense.isPositive() && expense.compareTo(amounts.agreed()) >= 0;
    }

    private static void add(List<PostingDraft> postings, ChartAccount account, Money amount) {
        if (!amount.isZero()) {
            postings.add(new PostingDraft(account, amount));
        }
    }
}
