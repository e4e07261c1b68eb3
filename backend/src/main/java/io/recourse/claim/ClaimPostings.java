package io.recourse.claim;

import static io.recourse.ledger.ChartAccount.CREDIT_DIFFERENCE;
import static io.recourse.ledger.ChartAccount.DISPUTED_RECEIVABLE;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static io.recourse.ledger.ChartAccount.SLA_CREDITS;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.money.Money;
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
        post(claim, event, Received.CREDIT_NOTE);
    }

    /** The same for a credit that arrived in another form. */
    void post(Claim claim, ClaimEvent event, Received received) {
        if (event.kind() == ClaimEvent.Kind.CREDIT_TAKEN_BACK) {
            return;
        }
        Claim.Quantity quantity = claim.quantity();
        if (quantity != null) {
            quantities.post(claim, received.quantity() == null ? quantity : received.quantity(), event);
            return;
        }
        ClaimBooks books = new ClaimBooks(ledger, claim, event);
        ClaimAmounts amounts = claim.amounts();
        if (event.kind() == ClaimEvent.Kind.AMENDED) {
            amend(books, claim);
            return;
        }
        switch (claim.status()) {
            case ASSESSED, DRAFTED, NOTIFIED, AWAITING_RELEASE -> books.expect(claim.expected());
            case APPROVED, PARTIALLY_APPROVED -> {
                boolean waits = policies.inForce() == Recognition.ON_CREDIT_NOTE && !books.isRecognised();
                Money rest = amounts.stillContested();
                books.expect(waits ? rest.plus(amounts.awaited()) : rest);
                if (!waits) {
                    books.recognise(amounts.awaited());
                }
            }
            case DISPUTED -> dispute(books, amounts);
            case REJECTED, WITHDRAWN -> {
                books.expect(amounts.zero());
                giveUp(books, SLA_CREDITS, EntryKind.DERECOGNITION);
            }
            case LAPSED, WRITTEN_OFF -> {
                books.expect(amounts.zero());
                giveUp(books, CREDIT_DIFFERENCE, EntryKind.WRITE_OFF);
            }
            case EXPIRED -> books.expect(amounts.zero());
            case CREDIT_PENDING -> {
                if (event.kind() == ClaimEvent.Kind.CREDIT_BOOKED) {
                    CreditPostings.settle(books, amounts, Objects.requireNonNull(event.amount()), false, received);
                }
            }
            case CREDITED ->
                CreditPostings.settle(books, amounts, Objects.requireNonNull(event.amount()), true, received);
            case SUBMITTED -> {
                if (policies.inForce() == Recognition.ON_SUBMISSION) {
                    books.expect(amounts.zero());
                    books.recognise(amounts.sought());
                }
            }
            case ACKNOWLEDGED, UNDER_REVIEW, COUNTER_OFFERED, CLOSED -> {}
        }
    }

    /** A revision grants days instead of money, or the reverse, or another unit: what stood of the old kind goes first. */
    void postRevised(Claim before, Claim after, ClaimEvent event) {
        Claim.Quantity old = before.quantity();
        Claim.Quantity granted = after.quantity();
        if (old == null && granted != null) {
            new ClaimBooks(ledger, after, event)
                    .clearing()
                    .expect(after.amounts().zero());
        } else if (old != null && (granted == null || !granted.unit().equals(old.unit()))) {
            quantities.clear(new ClaimBooks(ledger, after, event).clearing(), old.unit());
        }
        post(after, event);
    }

    /** Another amount is sought: the memorandum is restated, and what was recognised of it follows. */
    private void amend(ClaimBooks books, Claim claim) {
        ClaimAmounts amounts = claim.amounts();
        Money missing = amounts.missing();
        Money disputed = books.balance(DISPUTED_RECEIVABLE);
        // An offer after a dispute settles nothing yet: what is disputed stays so until it is agreed to.
        if (claim.status() == ClaimStatus.DISPUTED || disputed.isPositive()) {
            Money excess = disputed.minus(missing);
            books.expect(excess.isNegative() ? excess.negated() : amounts.zero());
            if (excess.isPositive()) {
                books.post(
                        EntryKind.ADJUSTMENT,
                        PostingDraft.debit(SLA_CREDITS, excess),
                        PostingDraft.credit(DISPUTED_RECEIVABLE, excess));
            }
        } else if (books.isRecognised()) {
            books.recognise(missing);
        } else {
            books.expect(missing);
        }
    }

    /** What was recognised becomes disputed; what was claimed beyond it is expected again. */
    private void dispute(ClaimBooks books, ClaimAmounts amounts) {
        Money recognised = books.balance(RECEIVABLE).plus(books.balance(DISPUTED_RECEIVABLE));
        Money rest = amounts.missing().minus(recognised);
        books.expect(rest.isNegative() ? amounts.zero() : rest);
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
}
