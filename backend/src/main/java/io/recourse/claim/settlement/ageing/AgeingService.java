package io.recourse.claim.settlement.ageing;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.letter.form.ClaimForm;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.settlement.terms.SettlementTermsService;
import io.recourse.claim.settlement.terms.TermsBook;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credits that were agreed to and have not arrived, and reminders of those that are overdue. */
@Service
@Transactional
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
public class AgeingService {

    private static final Set<ClaimStatus> AWAITED =
            Set.of(ClaimStatus.APPROVED, ClaimStatus.PARTIALLY_APPROVED, ClaimStatus.CREDIT_PENDING);
    private static final int HIGHEST_LEVEL = 3;
    private static final int LONGEST_TEXT = 20_000;

    private final ClaimService claims;
    private final SettlementTermsService terms;
    private final ContractService contracts;
    private final ClaimForms forms;
    private final OrganisationService organisations;
    private final JooqSentReminders reminders;
    private final AuditTrail audit;
    private final Clock clock;

    AgeingService(
            ClaimService claims,
            SettlementTermsService terms,
            ContractService contracts,
            ClaimForms forms,
            OrganisationService organisations,
            JooqSentReminders reminders,
            AuditTrail audit,
            Clock clock) {
        this.claims = claims;
        this.terms = terms;
        this.contracts = contracts;
        this.forms = forms;
        this.organisations = organisations;
        this.reminders = reminders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Claims of money whose credit is awaited, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<AwaitedCredit> awaited() {
        LocalDate today = today();
        TermsBook book = terms.book();
        Map<ClaimId, SentReminder> latest = reminders.latest();
        return claims.list(new ClaimFilter(AWAITED, null, null, null)).stream()
                .filter(Claim::isMonetary)
                .filter(claim -> claim.amounts().awaited().isPositive())
                .filter(claim -> claim.state().trail().approvedOn() != null)
                .map(claim -> awaited(claim, book, latest.get(claim.id()), today))
                .sorted(Comparator.comparing(AwaitedCredit::dueOn)
                        .thenComparing(credit -> credit.claim().number()))
                .toList();
    }

    /** Reminders that named a claim, oldest first; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.EXECUTIVE, Roles.IT})
    public List<SentReminder> remindersOf(ClaimId claim) {
        return reminders.of(claims.get(claim).id());
    }

    /**
     * A letter about all that is overdue under a contract. Throws NotFound, or Conflict if nothing is overdue.
     *
     * @param level 1 to 3; null for the one after the latest that was sent
     * @param language null for that of the contract's letters
     */
    @Transactional(readOnly = true)
    public ReminderDraft draft(ContractId id, @Nullable Integer level, @Nullable Language language) {
        Contract contract = contracts.get(id);
        List<AwaitedCredit> overdue = overdue(contract);
        int chosen = level == null ? nextLevel(overdue) : level;
        if (chosen < 1 || chosen > HIGHEST_LEVEL) {
            throw new InvalidInput("level", "field.range", 1, HIGHEST_LEVEL);
        }
        ClaimForm form = forms.of(contract.id());
        Language written = language == null ? form.language() : language;
        ReminderLetter letter = new ReminderLetter(written, chosen);
        return new ReminderDraft(
                contract.id(),
                contract.reference(),
                contract.vendorName(),
                form.recipient(),
                chosen,
                written,
                letter.subject(contract),
                letter.body(contract, overdue, organisations.get().name()),
                overdue);
    }

    /**
     * Records that a reminder was sent, as it was sent; from then on it stands with each claim that is overdue under the
     * contract. Throws Conflict if nothing is, or a claim was reminded on that day already; InvalidInput.
     */
    @RolesAllowed({Roles.FINANCE, Roles.VENDOR_MANAGER})
    public void record(ContractId id, int level, Language language, String text, LocalDate sentOn) {
        Contract contract = contracts.get(id);
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(level >= 1 && level <= HIGHEST_LEVEL, "level", "field.range", 1, HIGHEST_LEVEL);
        check.that(!text.isBlank(), "text", "field.required");
        check.that(text.length() <= LONGEST_TEXT, "text", "field.tooLong", LONGEST_TEXT);
        check.that(!sentOn.isAfter(today()), "sentOn", "claim.invalid.inFuture");
        check.orThrow();
        List<AwaitedCredit> overdue = overdue(contract);
        if (!reminders.add(contract.id(), level, language, text, sentOn, overdue, CurrentUser.name())) {
            throw new Conflict("settlement.reminder.sameDay", sentOn.toString());
        }
        audit.record(
                "REMINDER_RECORDED",
                "contract",
                contract.id(),
                contract.reference(),
                Map.of(
                        "level", level,
                        "sentOn", sentOn.toString(),
                        "claims",
                                overdue.stream()
                                        .map(credit -> credit.claim().name())
                                        .toList()));
    }

    private List<AwaitedCredit> overdue(Contract contract) {
        List<AwaitedCredit> overdue = awaited().stream()
                .filter(credit -> credit.claim().subject().contract().equals(contract.id()))
                .filter(AwaitedCredit::isOverdue)
                .toList();
        if (overdue.isEmpty()) {
            throw new Conflict("settlement.reminder.nothingDue", contract.reference());
        }
        return overdue;
    }

    private static int nextLevel(List<AwaitedCredit> overdue) {
        int highest = overdue.stream()
                .map(AwaitedCredit::reminder)
                .filter(Objects::nonNull)
                .mapToInt(SentReminder::level)
                .max()
                .orElse(0);
        return Math.min(highest + 1, HIGHEST_LEVEL);
    }

    /** The latest number by which the vendor knows the claim; credit notes have numbers of their own. */
    private @Nullable String reference(Claim claim) {
        String reference = null;
        for (ClaimEvent event : claims.events(claim.id())) {
            boolean ofTheClaim = event.kind() == ClaimEvent.Kind.MOVED && event.to() != ClaimStatus.CREDITED;
            if (ofTheClaim && event.vendorReference() != null) {
                reference = event.vendorReference();
            }
        }
        return reference;
    }

    private AwaitedCredit awaited(Claim claim, TermsBook book, @Nullable SentReminder reminder, LocalDate today) {
        LocalDate approvedOn = Objects.requireNonNull(claim.state().trail().approvedOn());
        LocalDate dueOn =
                book.of(claim.subject().vendor(), claim.subject().contract()).dueOn(approvedOn);
        return new AwaitedCredit(
                claim,
                reference(claim),
                claim.amounts().awaited(),
                approvedOn,
                dueOn,
                ChronoUnit.DAYS.between(approvedOn, today),
                ChronoUnit.DAYS.between(dueOn, today),
                reminder);
    }

    /** Today where the company is: the last day on which a reminder can have been sent. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return organisations.get().today(clock);
    }
}
