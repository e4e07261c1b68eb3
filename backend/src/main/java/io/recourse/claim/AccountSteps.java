package io.recourse.claim;

import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Says for which account a claim is made, and divides one that several accounts have to make. The database keeps it at
 * one claim for each clause, service, period and account.
 */
@Component
class AccountSteps {

    private static final int LONGEST = 200;
    private static final int MOST_ACCOUNTS = 100;

    private final JooqClaims claims;
    private final JooqClaimAccounts accounts;
    private final JooqClaimEvents events;
    private final ClaimPostings postings;
    private final ClaimSteps steps;
    private final StepWriter writer;

    AccountSteps(
            JooqClaims claims,
            JooqClaimAccounts accounts,
            JooqClaimEvents events,
            ClaimPostings postings,
            ClaimSteps steps,
            StepWriter writer) {
        this.claims = claims;
        this.accounts = accounts;
        this.events = events;
        this.postings = postings;
        this.steps = steps;
        this.writer = writer;
    }

    Claim assign(ClaimId id, String account, int version) {
        Claim before = unsigned(id, version);
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(account.strip().length() <= LONGEST, "account", "input.tooLong", LONGEST);
        check.orThrow();
        if (!once(
                () -> accounts.assign(before, account.strip(), before.amounts().computed()))) {
            throw Conflict.changedMeanwhile();
        }
        return tell(before, ClaimEvent.Kind.ACCOUNT_SET, account.strip());
    }

    /** The first share stays with the claim; each other one becomes a claim of its own. Returns all of them. */
    List<Claim> split(ClaimId id, List<AccountShare> shares, String reason, int version) {
        Claim before = unsigned(id, version);
        Coverage coverage = before.coverage();
        if (coverage != null) {
            // Its parts would stand on their own, and the outage would be claimed twice.
            throw new Conflict("claim.refused.covered", before.name(), coverage.rootName());
        }
        check(before, shares, reason);
        AccountShare first = shares.getFirst();
        if (!once(() -> accounts.assign(before, first.account().strip(), first.amount()))) {
            throw Conflict.changedMeanwhile();
        }
        List<Claim> parts = new ArrayList<>();
        parts.add(tell(before, ClaimEvent.Kind.SPLIT, reason.strip()));
        for (AccountShare share : shares.subList(1, shares.size())) {
            parts.add(open(before, share));
        }
        return parts;
    }

    private Claim open(Claim origin, AccountShare share) {
        ClaimId id = accounts.copy(origin, share.account().strip(), share.amount());
        Claim part = steps.get(id);
        ClaimEvent event = events.append(
                part,
                ClaimEvent.Kind.OPENED,
                steps.today(part),
                null,
                share.amount(),
                null,
                null,
                null,
                part.subject().assessment());
        postings.post(part, event);
        writer.record(part, event);
        return part;
    }

    private Claim tell(Claim before, ClaimEvent.Kind kind, @Nullable String reason) {
        Claim after = steps.get(before.id());
        ClaimEvent event = events.append(
                after,
                kind,
                steps.today(after),
                before.status(),
                after.amounts().computed(),
                reason == null || reason.isEmpty() ? null : reason,
                null,
                null,
                after.subject().assessment());
        postings.post(after, event);
        writer.record(after, event);
        return after;
    }

    private Claim unsigned(ClaimId id, int version) {
        claims.lock(id);
        Claim claim = steps.get(id);
        if (claim.version() != version) {
            throw Conflict.changedMeanwhile();
        }
        if (!claim.status().isUnsubmitted() || claim.state().trail().isSigned()) {
            throw new Conflict("claim.refused.signed", claim.name());
        }
        return claim;
    }

    private static void check(Claim claim, List<AccountShare> shares, String reason) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(claim.isMonetary(), "shares", "claim.refused.quantityIsWhole");
        check.that(shares.size() >= 2 && shares.size() <= MOST_ACCOUNTS, "shares", "input.whole", 2, MOST_ACCOUNTS);
        check.that(!reason.isBlank(), "reason", "claim.invalid.reasonMissing");
        check.that(reason.length() <= 2000, "reason", "input.tooLong", 2000);
        Set<String> names = new HashSet<>();
        Money sum = claim.amounts().zero();
        for (int i = 0; i < shares.size(); i++) {
            AccountShare share = shares.get(i);
            String field = "shares[" + i + "].";
            String account = share.account().strip();
            check.that(!account.isEmpty(), field + "account", "field.required");
            check.that(account.length() <= LONGEST, field + "account", "input.tooLong", LONGEST);
            check.that(names.add(account), field + "account", "claim.invalid.accountTwice");
            boolean fits = share.amount().currency().equals(sum.currency());
            if (check.that(fits, field + "amount", "claim.invalid.currency", sum.currencyCode())
                    && check.that(share.amount().isPositive(), field + "amount", "claim.invalid.amountPositive")) {
                sum = sum.plus(share.amount());
            }
        }
        check.orThrow();
        if (!sum.equals(claim.amounts().computed())) {
            throw new InvalidInput(
                    "shares",
                    "claim.invalid.sharesSum",
                    claim.amounts().computed().toString());
        }
    }

    /** The unique key of the database says what a second claim of the same account is. */
    private static boolean once(java.util.function.BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (DuplicateKeyException taken) {
            throw new Conflict("claim.refused.accountTaken");
        }
    }
}
