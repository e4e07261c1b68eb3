package io.recourse.claim.settlement;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.claim.voucher.VoucherCodes;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.Shortened;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets credits aside that pay no claim; goodwill is booked, and reversed when it is taken back. */
@Component
class CreditsAside {

    private final JooqCreditDecisions decisions;
    private final Ledger ledger;
    private final OrganisationService organisations;
    private final VoucherCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    CreditsAside(
            JooqCreditDecisions decisions,
            Ledger ledger,
            OrganisationService organisations,
            VoucherCodes codes,
            AuditTrail audit,
            Clock clock) {
        this.decisions = decisions;
        this.ledger = ledger;
        this.organisations = organisations;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    void set(Credit credit, CreditAside.Kind kind, String reason) {
        if (credit.aside() != null) {
            throw new Conflict(
                    "settlement.refused.aside", credit.name(), credit.aside().setBy());
        }
        if (!credit.isOpen()) {
            throw new Conflict("settlement.refused.nothingLeft", credit.name());
        }
        UUID id = UUID.randomUUID();
        Money amount = credit.remaining();
        EntryId entry = kind == CreditAside.Kind.GOODWILL ? book(id, credit, amount) : null;
        decisions.setAside(
                credit.id(), new CreditAside(id, kind, amount, reason, entry, clock.instant(), CurrentUser.name()));
        record("CREDIT_SET_ASIDE", credit, kind, amount, reason);
    }

    void putBack(Credit credit, String reason) {
        CreditAside aside = credit.aside();
        if (aside == null) {
            throw new Conflict("settlement.refused.notAside", credit.name());
        }
        if (aside.entry() != null) {
            ledger.reverse(aside.entry(), "settlement-aside:" + aside.id() + ":back", today(), description(credit));
        }
        decisions.putBack(aside.id(), reason, CurrentUser.name());
        record("CREDIT_PUT_BACK", credit, aside.kind(), aside.amount(), reason);
    }

    private EntryId book(UUID id, Credit credit, Money amount) {
        LocalDate today = today();
        return ledger.post(new JournalDraft(
                "settlement-aside:" + id,
                credit.issuedOn().isAfter(today) ? today : credit.issuedOn(),
                EntryKind.SETTLEMENT,
                description(credit),
                null,
                credit.sample(),
                List.of(
                        PostingDraft.debit(ChartAccount.ACCOUNTS_PAYABLE, amount),
                        PostingDraft.credit(ChartAccount.CREDIT_DIFFERENCE, amount))));
    }

    /** The books are for more readers than codes of vouchers are, and nothing in them can be masked afterwards. */
    private String description(Credit credit) {
        return "Goodwill of %s: %s"
                .formatted(
                        Shortened.to(100, credit.vendorName()),
                        codes.forEverybody().of(credit.name()));
    }

    private void record(String action, Credit credit, CreditAside.Kind kind, Money amount, @Nullable String reason) {
        audit.record(
                action,
                "settlement",
                credit.id(),
                credit.name(),
                Map.of("kind", kind.name(), "amount", amount.toString(), "reason", String.valueOf(reason)));
    }

    private LocalDate today() {
        return organisations.get().today(clock);
    }
}
