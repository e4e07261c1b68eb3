package io.recourse.ledger;

import io.recourse.access.AuditMasks;
import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.db.id.EntryId;
import io.recourse.money.Money;
import io.recourse.text.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books. Entries are written only as part of another command (that command is guarded and audited); nothing is
 * ever changed, and a mistake is undone by a reversal, once.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
public class Ledger {

    private final Journal journal;
    private final AccountLocks locks;
    private final Balances balances;
    private final JooqQuantities quantities;
    private final Chain chain;
    private final DatabaseProof proof;
    private final IndependentVerifier verifier;
    private final RegisterWalk registers;
    private final RulesProof rules;
    private final AuditMasks words;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Ledger(
            Journal journal,
            AccountLocks locks,
            Balances balances,
            JooqQuantities quantities,
            Chain chain,
            DatabaseProof proof,
            IndependentVerifier verifier,
            RegisterWalk registers,
            RulesProof rules,
            AuditMasks words,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.journal = journal;
        this.locks = locks;
        this.balances = balances;
        this.quantities = quantities;
        this.chain = chain;
        this.proof = proof;
        this.verifier = verifier;
        this.registers = registers;
        this.rules = rules;
        this.words = words;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes an entry and returns its id; the same key with the same content returns the entry that is already there.
     * Throws Conflict if the key names another entry. Runs only inside the transaction of a command.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public EntryId post(JournalDraft draft) {
        locks.take(draft.currencies());
        EntryId entry = Refusals.readable(() -> journal.post(draft, CurrentUser.name()));
        events.publishEvent(new EntryWritten(entry));
        return entry;
    }

    /**
     * Writes an entry in days, points or units, as {@link #post} does with money. Such an entry stands beside the books of
     * money: it is even per unit and never converted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public EntryId postQuantity(QuantityDraft draft) {
        locks.take(Set.of(JooqQuantities.NO_CURRENCY));
        EntryId entry = Refusals.readable(() -> quantities.post(draft, CurrentUser.name()));
        events.publishEvent(new EntryWritten(entry));
        return entry;
    }

    /**
     * Undoes an entry by its exact opposite. Throws Conflict if it was reversed before or is itself a reversal, NotFound
     * if there is no such entry. Runs only inside the transaction of a command.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public EntryId reverse(EntryId entry, String key, LocalDate eventDate, String description) {
        locks.take(journal.currencies(entry));
        EntryId reversal =
                Refusals.readable(() -> journal.reverse(entry, key, eventDate, description, CurrentUser.name()));
        events.publishEvent(new EntryWritten(reversal));
        return reversal;
    }

    /** Reverses every standing entry of the sample workspace; they stay readable and marked. Returns how many. */
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    public int reverseSample(LocalDate eventDate) {
        journal.lockAllAccounts();
        List<EntryId> standing = journal.standingSampleEntries();
        for (EntryId entry : standing) {
            reverse(entry, "sample-removed:" + entry, eventDate, "Sample workspace removed");
        }
        audit.record("SAMPLE_ENTRIES_REVERSED", "ledger", null, null, Map.of("entries", standing.size()));
        return standing.size();
    }

    /** Trial balance up to and including a day; without one, of everything. */
    public TrialBalance trialBalance(@Nullable LocalDate asOf) {
        return new TrialBalance(asOf, balances.trialBalance(asOf));
    }

    /** Days, points and units on each account up to and including a day; without one, of everything. By unit. */
    public List<QuantityBalance> quantities(@Nullable LocalDate asOf) {
        return quantities.balance(asOf);
    }

    /** What one claim has on each account in one unit; accounts with nothing are left out. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR, Roles.EXECUTIVE})
    public Map<ChartAccount, Quantity> quantitiesOfClaim(UUID claim, String unit) {
        return quantities.ofClaim(claim, unit);
    }

    /** What moved on each account between two days, both included. */
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.EXECUTIVE})
    public Movement movement(LocalDate from, LocalDate to) {
        return new Movement(from, to, balances.movement(from, to));
    }

    /** Entries by filter, newest first. */
    public EntryPage entries(EntryFilter filter) {
        UnaryOperator<String> mask = words.forReader();
        List<JournalEntry> items = new ArrayList<>();
        EntryFilter rest = filter;
        while (true) {
            List<JournalEntry> found = journal.list(rest);
            for (JournalEntry entry : found) {
                JournalEntry shown = entry.worded(mask);
                // To find what one may not see would tell it.
                if (!shown.description().equals(entry.description()) && !filter.stands(shown)) {
                    continue;
                }
                items.add(shown);
                if (items.size() == filter.limit()) {
                    return new EntryPage(items, Long.toString(entry.sequence()));
                }
            }
            if (found.size() < filter.limit()) {
                return new EntryPage(items, null);
            }
            rest = filter.before(found.getLast().sequence());
        }
    }

    /** One entry; throws NotFound. */
    public JournalEntry entry(EntryId id) {
        return journal.find(id).orElseThrow(() -> NotFound.of(id)).worded(words.forReader());
    }

    /** All entries of one claim, newest first; whoever may read the claim may read them. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR, Roles.EXECUTIVE})
    public List<JournalEntry> entriesOfClaim(UUID claim) {
        UnaryOperator<String> mask = words.forReader();
        return journal.list(new EntryFilter(null, null, null, null, null, claim, null, null, 500)).stream()
                .map(entry -> entry.worded(mask))
                .toList();
    }

    /** One account line by line, newest first; at most {@code limit} lines before position {@code before}. */
    public AccountStatement statement(ChartAccount account, String currency, @Nullable Long before, int limit) {
        UnaryOperator<String> mask = words.forReader();
        List<AccountStatement.Line> lines = balances.statement(account, currency, before, limit).stream()
                .map(line -> line.worded(mask))
                .toList();
        boolean more = lines.size() == limit && lines.getLast().position() > 1;
        return new AccountStatement(
                account,
                balances.balance(account, currency),
                lines,
                more ? Long.toString(lines.getLast().position()) : null);
    }

    /** Balance of one account by claim; claims with nothing on it are left out. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR, Roles.EXECUTIVE})
    public Map<UUID, Money> balancesByClaim(ChartAccount account) {
        return balances.byClaim(account);
    }

    /** What one claim has on each account; accounts with nothing are left out. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR, Roles.EXECUTIVE})
    public Map<ChartAccount, Money> balancesOfClaim(UUID claim) {
        return balances.ofClaim(claim);
    }

    /** Memorandum entries of a claim that still stand, oldest first. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR, Roles.EXECUTIVE})
    public List<EntryId> standingMemoranda(UUID claim) {
        return journal.standingMemoranda(claim);
    }

    /** The last link of the chain, to be printed in a report; empty while nothing is sealed. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR, Roles.EXECUTIVE, Roles.IT})
    public Optional<Seal> head() {
        return chain.head();
    }

    /**
     * The last link of each register beside the journal that people write to, among rows written before an instant, to be
     * printed in a report; registers without such a row are left out. By name.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR, Roles.EXECUTIVE, Roles.IT})
    public List<RegisterHead> registerHeads(Instant upTo) {
        return chain.registerHeads(upTo);
    }

    /**
     * Recomputes every link and every balance, by the database and by an independent reader, and compares the rules in the
     * database with those of the program.
     *
     * @param printed heads that must still be part of the books
     */
    @Transactional
    public Verification verify(PrintedHeads printed) {
        List<Verification.Problem> problems = new ArrayList<>(proof.problems(printed.journal()));
        Seal last = chain.head().orElse(null);
        problems.replaceAll(problem -> withLinks(problem, last));
        verifier.firstBrokenLink().ifPresent(problems::add);
        problems.addAll(registers.problems(printed.registers()));
        problems.addAll(rules.problems());
        Verification result = new Verification(
                clock.instant(), chain.sealed(), chain.waiting(), chain.head().orElse(null), problems);
        audit.record(
                "LEDGER_VERIFIED",
                "ledger",
                null,
                null,
                Map.of("sealed", result.sealed(), "holds", result.holds(), "problems", problems.toString()));
        return result;
    }

    /** A head beyond the end of the chain says which links were cut. */
    private static Verification.Problem withLinks(Verification.Problem problem, @Nullable Seal head) {
        Long position = problem.position();
        long last = head == null ? 0 : head.position();
        if (problem.sort() != Verification.Sort.ANCHOR_NOT_FOUND || position == null || position <= last) {
            return problem;
        }
        return new Verification.Problem(
                problem.sort(), position, null, "seal", Verification.span(last + 1, position), problem.checker());
    }
}
