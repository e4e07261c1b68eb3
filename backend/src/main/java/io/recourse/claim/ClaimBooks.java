package io.recourse.claim;

import static io.recourse.ledger.ChartAccount.DISPUTED_RECEIVABLE;
import static io.recourse.ledger.ChartAccount.POTENTIAL_CLAIMS;
import static io.recourse.ledger.ChartAccount.POTENTIAL_CLAIMS_CONTRA;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static io.recourse.ledger.ChartAccount.SLA_CREDITS;

import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.QuantityDraft;
import io.recourse.money.Money;
import io.recourse.text.Shortened;
import java.util.List;
import java.util.Map;

/** The ledger as one step of one claim sees it: every entry tied to the claim and keyed by the position of the step. */
final class ClaimBooks {

    private static final int LONGEST_NAME = 200;

    /** Where the numbers of entries begin that clear what stood before a step, beside those of the step itself. */
    private static final int CLEARING = 100;

    private final Ledger ledger;
    private final Claim claim;
    private final ClaimEvent event;
    private final Map<ChartAccount, Money> before;
    private int written;

    ClaimBooks(Ledger ledger, Claim claim, ClaimEvent event) {
        this.ledger = ledger;
        this.claim = claim;
        this.event = event;
        this.before = ledger.balancesOfClaim(claim.id().value());
    }

    /** The same step, for entries that first undo what another kind of credit left. */
    ClaimBooks clearing() {
        written = CLEARING;
        return this;
    }

    Claim claim() {
        return claim;
    }

    /** What the claim had on the account before this step. */
    Money balance(ChartAccount account) {
        return before.getOrDefault(account, claim.amounts().zero());
    }

    void post(EntryKind kind, PostingDraft... postings) {
        ledger.post(new JournalDraft(
                key(),
                event.occurredOn(),
                kind,
                description(),
                new ClaimReference(
                        claim.id().value(), claim.name(), claim.subject().vendorName()),
                claim.sample(),
                List.of(postings)));
    }

    /** Moves days, points or units from one account to another. */
    void move(ChartAccount to, ChartAccount from, Quantity quantity) {
        ledger.postQuantity(new QuantityDraft(
                key(),
                event.occurredOn(),
                description(),
                new ClaimReference(
                        claim.id().value(), claim.name(), claim.subject().vendorName()),
                claim.sample(),
                to,
                from,
                quantity));
    }

    void reverse(EntryId entry) {
        ledger.reverse(entry, key(), event.occurredOn(), description());
    }

    /** True while anything is receivable, disputed or not. */
    boolean isRecognised() {
        return !balance(RECEIVABLE).isZero() || !balance(DISPUTED_RECEIVABLE).isZero();
    }

    /** Makes the memorandum say this amount: what says otherwise is reversed, what is missing is posted. */
    void expect(Money expected) {
        if (balance(POTENTIAL_CLAIMS).equals(expected)) {
            return;
        }
        for (EntryId standing : ledger.standingMemoranda(claim.id().value())) {
            reverse(standing);
        }
        if (expected.isPositive()) {
            post(
                    EntryKind.MEMORANDUM,
                    PostingDraft.debit(POTENTIAL_CLAIMS, expected),
                    PostingDraft.credit(POTENTIAL_CLAIMS_CONTRA, expected));
        }
    }

    /** Makes the undisputed receivable what the vendor agreed to and has not credited yet. */
    void recognise(Money awaited) {
        Money disputed = balance(DISPUTED_RECEIVABLE);
        if (disputed.isPositive()) {
            post(
                    EntryKind.DISPUTE,
                    PostingDraft.debit(RECEIVABLE, disputed),
                    PostingDraft.credit(DISPUTED_RECEIVABLE, disputed));
        }
        Money recognised = balance(RECEIVABLE).plus(disputed);
        Money difference = awaited.minus(recognised);
        if (!difference.isZero()) {
            post(
                    recognised.isZero() ? EntryKind.RECOGNITION : EntryKind.ADJUSTMENT,
                    PostingDraft.debit(RECEIVABLE, difference),
                    PostingDraft.credit(SLA_CREDITS, difference));
        }
    }

    /** The nth entry of the step: {@code claim:<id>:<position>:<n>}. */
    private String key() {
        return "claim:" + claim.id() + ":" + event.position() + ":" + written++;
    }

    private String description() {
        return "%s %s: %s, %s, %s"
                .formatted(
                        claim.name(),
                        claim.status(),
                        Shortened.to(LONGEST_NAME, claim.subject().serviceName()),
                        Shortened.to(LONGEST_NAME, claim.subject().clauseTitle()),
                        claim.periodLabel());
    }
}
