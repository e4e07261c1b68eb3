package io.recourse.claim;

import static io.recourse.ledger.ChartAccount.ACCOUNTS_PAYABLE;
import static io.recourse.ledger.ChartAccount.CREDIT_DIFFERENCE;
import static io.recourse.ledger.ChartAccount.DISPUTED_RECEIVABLE;
import static io.recourse.ledger.ChartAccount.POTENTIAL_CLAIMS;
import static io.recourse.ledger.ChartAccount.POTENTIAL_CLAIMS_CONTRA;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static io.recourse.ledger.ChartAccount.SLA_CREDITS;

import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What each step of a claim posts. Before recognition a memorandum of what we expect, after it a receivable against the
 * service's expense; the company's policy says which step recognises: approval (the default), submission, or only the
 * credit note itself, with which nothing is ever receivable.
 *
 * <p>What stands already is asked from the ledger itself, so that the books, not a copy, decide what is to be undone.
 * Memorandum comes before money in every step: all transactions lock accounts in that order.
 */
@Component
class ClaimPostings {

    private final Ledger ledger;
    private final RecognitionPolicies policies;
    private final QuantityPostings quantities;

    ClaimPostings(Ledger ledger, RecognitionPolicies policies, QuantityPostings quantities) {
        this.ledger = ledger;
        this.policies = policies;
        this.quantities = quantities;
    }

    /** Posts what follows from the claim's new state; must run in the transaction of the step. */
    void post(Claim claim, ClaimEvent event) {
        if (event.kind() == ClaimEvent.Kind.CREDIT_TAKEN_BACK) {
            return;
        }
        Claim.Quantity quantity = claim.quantity();
        if (quantity != null) {
            quantities.post(claim, quantity, event);
            return;
        }
        ClaimBooks books = new ClaimBooks(ledger, claim, event);
        ClaimAmounts amounts = claim.amounts();
        if (event.kind() == ClaimEvent.Kind.AMENDED) {
            amend(books, claim);
            return;
        }
        switch (claim.status()) {
            case ASSESSED, DRAFTED, NOTIFIED, AWAITING_RELEASE -> expect(books, claim.expected());
            case APPROVED, PARTIALLY_APPROVED -> {
                boolean waits = policies.inForce() == Recognition.ON_CREDIT_NOTE && !isRecognised(books);
                Money rest = amounts.stillContested();
                expect(books, waits ? rest.plus(amounts.awaited()) : rest);
                if (!waits) {
                    recognise(books, amounts.awaited());
                }
            }
            case DISPUTED -> dispute(books, amounts);
            case REJECTED, WITHDRAWN -> {
                expect(books, amounts.zero());
                giveUp(books, SLA_CREDITS, EntryKind.DERECOGNITION);
            }
            case LAPSED, WRITTEN_OFF -> {
                expect(books, amounts.zero());
                giveUp(books, CREDIT_DIFFERENCE, EntryKind.WRITE_OFF);
            }
            case EXPIRED -> expect(books, amounts.zero());
            case CREDIT_PENDING -> {
                if (event.kind() == ClaimEvent.Kind.CREDIT_BOOKED) {
                    settle(books, amounts, Objects.requireNonNull(event.amount()), false);
                }
            }
            case CREDITED -> settle(books, amounts, Objects.requireNonNull(event.amount()), true);
            case SUBMITTED -> {
                if (policies.inForce() == Recognition.ON_SUBMISSION) {
                    expect(books, amounts.zero());
                    recognise(books, amounts.sought());
                }
            }
            case ACKNOWLEDGED, UNDER_REVIEW, COUNTER_OFFERED, CLOSED -> {}
        }
    }

    /** Another amount is sought: the memorandum is restated, and what was recognised of it follows. */
    private void amend(ClaimBooks books, Claim claim) {
        ClaimAmounts amounts = claim.amounts();
        if (claim.status() == ClaimStatus.DISPUTED) {
            Money disputed = books.balance(DISPUTED_RECEIVABLE);
            Money excess = disputed.minus(amounts.missing());
            expect(books, excess.isNegative() ? excess.negated() : amounts.zero());
            if (excess.isPositive()) {
                books.post(
                        EntryKind.ADJUSTMENT,
                        PostingDraft.debit(SLA_CREDITS, excess),
                        PostingDraft.credit(DISPUTED_RECEIVABLE, excess));
            }
        } else if (isRecognised(books)) {
            recognise(books, amounts.sought());
        } else {
            expect(books, amounts.sought());
        }
    }

    /**
     * Reverses what a credit posted, by the position of its step. Where the credit itself was what recognised the claim,
     * the claim is expected again.
     */
    void takeBack(Claim claim, ClaimEvent event, int creditPosition) {
        ClaimBooks books = new ClaimBooks(ledger, claim, event);
        String key = "claim:" + claim.id() + ":" + creditPosition + ":";
        List<JournalEntry> posted = ledger.entriesOfClaim(claim.id().value()).stream()
                .filter(entry -> entry.key().startsWith(key))
                .filter(entry -> entry.reverses() == null && entry.reversedBy() == null)
                .filter(entry -> entry.kind() != EntryKind.MEMORANDUM)
                .toList();
        if (posted.stream().anyMatch(entry -> entry.kind() == EntryKind.RECOGNITION)) {
            expect(books, claim.amounts().awaited());
        }
        posted.forEach(entry -> books.reverse(entry.id()));
    }

    private static boolean isRecognised(ClaimBooks books) {
        return !books.balance(RECEIVABLE).isZero()
                || !books.balance(DISPUTED_RECEIVABLE).isZero();
    }

    /** Makes the memorandum say this amount: what says otherwise is reversed, what is missing is posted. */
    private void expect(ClaimBooks books, Money expected) {
        if (books.balance(POTENTIAL_CLAIMS).equals(expected)) {
            return;
        }
        for (EntryId standing : ledger.standingMemoranda(books.claim().id().value())) {
            books.reverse(standing);
        }
        if (expected.isPositive()) {
            books.post(
                    EntryKind.MEMORANDUM,
                    PostingDraft.debit(POTENTIAL_CLAIMS, expected),
                    PostingDraft.credit(POTENTIAL_CLAIMS_CONTRA, expected));
        }
    }

    /** Makes the undisputed receivable what the vendor agreed to and has not credited yet. */
    private static void recognise(ClaimBooks books, Money awaited) {
        Money disputed = books.balance(DISPUTED_RECEIVABLE);
        if (disputed.isPositive()) {
            books.post(
                    EntryKind.DISPUTE,
                    PostingDraft.debit(RECEIVABLE, disputed),
                    PostingDraft.credit(DISPUTED_RECEIVABLE, disputed));
        }
        Money recognised = books.balance(RECEIVABLE).plus(disputed);
        Money difference = awaited.minus(recognised);
        if (!difference.isZero()) {
            books.post(
                    recognised.isZero() ? EntryKind.RECOGNITION : EntryKind.ADJUSTMENT,
                    PostingDraft.debit(RECEIVABLE, difference),
                    PostingDraft.credit(SLA_CREDITS, difference));
        }
    }

    /** What was recognised becomes disputed; what was claimed beyond it is expected again. */
    private void dispute(ClaimBooks books, ClaimAmounts amounts) {
        Money recognised = books.balance(RECEIVABLE).plus(books.balance(DISPUTED_RECEIVABLE));
        Money rest = amounts.missing().minus(recognised);
        expect(books, rest.isNegative() ? amounts.zero() : rest);
        Money undisputed = books.balance(RECEIVABLE);
        if (undisputed.isPositive()) {
            books.post(
                    EntryKind.DISPUTE,
                    PostingDraft.debit(DISPUTED_RECEIVABLE, undisputed),
                    PostingDraft.credit(RECEIVABLE, undisputed));
        }
    }

    /** Takes whatever was recognised off the receivables, against an account. */
    private static void giveUp(ClaimBooks books, ChartAccount against, EntryKind kind) {
        for (ChartAccount receivable : List.of(RECEIVABLE, DISPUTED_RECEIVABLE)) {
            Money open = books.balance(receivable);
            if (open.isPositive()) {
                books.post(kind, PostingDraft.debit(against, open), PostingDraft.credit(receivable, open));
            }
        }
    }

    /**
     * A credit note, or a part of it, reduces what we owe the vendor. What it has more than is receivable is a
     * difference, and with the last one what it has less.
     */
    private void settle(ClaimBooks books, ClaimAmounts amounts, Money part, boolean last) {
        boolean recognised = wasRecognised(books, amounts);
        Money expected =
                recognised ? amounts.stillContested() : amounts.stillContested().plus(amounts.awaited());
        expect(books, last ? amounts.zero() : expected);
        if (!recognised) {
            if (part.isPositive()) {
                books.post(
                        EntryKind.RECOGNITION,
                        PostingDraft.debit(ACCOUNTS_PAYABLE, part),
                        PostingDraft.credit(SLA_CREDITS, part));
            }
            return;
        }
        Money open = books.balance(RECEIVABLE);
        Money settled = last ? open : part.min(open);
        List<PostingDraft> postings = new ArrayList<>();
        add(postings, ACCOUNTS_PAYABLE, part);
        add(postings, CREDIT_DIFFERENCE, settled.minus(part));
        add(postings, RECEIVABLE, settled.negated());
        if (!postings.isEmpty()) {
            books.post(
                    part.isZero() ? EntryKind.WRITE_OFF : EntryKind.SETTLEMENT, postings.toArray(PostingDraft[]::new));
        }
    }

    /** Also true where all that was receivable has been credited: then the expense says what was agreed. */
    private static boolean wasRecognised(ClaimBooks books, ClaimAmounts amounts) {
        Money expense = books.balance(SLA_CREDITS).negated();
        return isRecognised(books) || expense.isPositive() && expense.compareTo(amounts.agreed()) >= 0;
    }

    private static void add(List<PostingDraft> postings, ChartAccount account, Money amount) {
        if (!amount.isZero()) {
            postings.add(new PostingDraft(account, amount));
        }
    }
}
