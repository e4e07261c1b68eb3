package io.recourse.ledger;

import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger's shapes in JSON. */
final class LedgerJson {

    private LedgerJson() {}

    record TrialBalanceJson(
            @Nullable LocalDate asOf,
            List<TrialLineJson> items,
            List<QuantityLineJson> quantities,
            @Nullable String nextCursor) {}

    record TrialLineJson(
            String account, AccountKind kind, boolean memorandum, Money debit, Money credit, Money balance) {}

    /** Decimals as text, like all numbers that are no counts. */
    record QuantityLineJson(String account, String unit, String debit, String credit, String balance) {}

    record QuantityPostingJson(String account, String amount, String balanceAfter, String unit) {}

    record PageJson(List<EntryJson> items, @Nullable String nextCursor) {}

    record EntryJson(
            UUID id,
            long sequence,
            LocalDate eventDate,
            LocalDate bookingDate,
            Instant bookedAt,
            String bookedBy,
            EntryKind kind,
            String description,
            @Nullable ClaimReference claim,
            @Nullable UUID reverses,
            @Nullable UUID reversedBy,
            boolean sample,
            List<PostingJson> postings,
            List<QuantityPostingJson> quantities,
            @Nullable Seal seal) {}

    record PostingJson(String account, Money amount, Money balanceAfter) {}

    record StatementJson(
            String account,
            Money balance,
            List<StatementLineJson> items,
            @Nullable String nextCursor) {}

    record StatementLineJson(
            long position,
            UUID entry,
            LocalDate bookingDate,
            EntryKind kind,
            @Nullable ClaimReference claim,
            Money amount,
            Money balanceAfter) {}

    record VerificationJson(
            boolean holds,
            Instant checkedAt,
            long sealed,
            long waiting,
            @Nullable Seal head,
            List<ProblemJson> problems) {}

    record ProblemJson(
            Verification.Sort problem,
            @Nullable Long position,
            @Nullable UUID entry,
            @Nullable String account,
            @Nullable String currency,
            Verification.Checker foundBy) {}

    static TrialBalanceJson of(TrialBalance balance, List<QuantityBalance> quantities) {
        return new TrialBalanceJson(
                balance.asOf(),
                balance.lines().stream()
                        .map(line -> new TrialLineJson(
                                line.account().code(),
                                line.account().kind(),
                                line.account().kind().isMemorandum(),
                                line.debit(),
                                line.credit(),
                                line.balance()))
                        .toList(),
                quantities.stream()
                        .map(line -> new QuantityLineJson(
                                line.account().code(),
                                line.balance().unit(),
                                plain(line.debit()),
                                plain(line.credit()),
                                plain(line.balance())))
                        .toList(),
                null);
    }

    private static String plain(Quantity quantity) {
        return quantity.amount().toPlainString();
    }

    static PageJson of(EntryPage page) {
        return new PageJson(page.items().stream().map(LedgerJson::of).toList(), page.nextCursor());
    }

    static EntryJson of(JournalEntry entry) {
        return new EntryJson(
                entry.id().value(),
                entry.sequence(),
                entry.eventDate(),
                entry.bookingDate(),
                entry.bookedAt(),
                entry.bookedBy(),
                entry.kind(),
                entry.description(),
                entry.claim(),
                entry.reverses() == null ? null : entry.reverses().value(),
                entry.reversedBy() == null ? null : entry.reversedBy().value(),
                entry.sample(),
                entry.postings().stream()
                        .map(posting ->
                                new PostingJson(posting.account().code(), posting.amount(), posting.balanceAfter()))
                        .toList(),
                entry.quantities().stream()
                        .map(posting -> new QuantityPostingJson(
                                posting.account().code(),
                                plain(posting.amount()),
                                plain(posting.balanceAfter()),
                                posting.amount().unit()))
                        .toList(),
                entry.seal());
    }

    static StatementJson of(AccountStatement statement) {
        return new StatementJson(
                statement.account().code(),
                statement.balance(),
                statement.lines().stream()
                        .map(line -> new StatementLineJson(
                                line.position(),
                                line.entry().value(),
                                line.bookingDate(),
                                line.kind(),
                                line.claim(),
                                line.amount(),
                                line.balanceAfter()))
                        .toList(),
                statement.nextCursor());
    }

    static VerificationJson of(Verification verification) {
        return new VerificationJson(
                verification.holds(),
                verification.checkedAt(),
                verification.sealed(),
                verification.waiting(),
                verification.head(),
                verification.problems().stream()
                        .map(problem -> new ProblemJson(
                                problem.sort(),
                                problem.position(),
                                problem.entry() == null ? null : problem.entry().value(),
                                problem.account(),
                                problem.currency(),
                                problem.checker()))
                        .toList());
    }
}
