package io.recourse.claim;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.Contract;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ClaimId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims of one contract that the vendor agreed to, for tests of what comes after. */
@Component
public class AgreedClaims {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ClaimFixture fixture;
    private final RegisterFixture register;
    private final ServiceRegister services;
    private final ClauseService clauses;

    AgreedClaims(ClaimFixture fixture, RegisterFixture register, ServiceRegister services, ClauseService clauses) {
        this.fixture = fixture;
        this.register = register;
        this.services = services;
        this.clauses = clauses;
    }

    /** A claim in HKD that was approved, with the number under which the vendor files it. */
    public Claim approved(Contract contract, String hkd, @Nullable String reference) {
        return fixture.move(submitted(contract, hkd, reference), ClaimStatus.APPROVED);
    }

    /** The same, approved on a day. */
    public Claim approvedOn(Contract contract, String hkd, @Nullable String reference, LocalDate day) {
        Claim claim = submitted(contract, hkd, reference);
        return fixture.move(claim, new ClaimMove(ClaimStatus.APPROVED, null, null, null, day, claim.version()));
    }

    /** A claim for days, points or units that was approved. */
    public Claim approved(Contract contract, Claim.Quantity quantity) {
        return fixture.move(submitted(contract, "0", null, quantity), ClaimStatus.APPROVED);
    }

    /** A claim in HKD of which a part was approved while the rest stays in dispute. */
    public Claim contested(Contract contract, String hkd, String agreed, @Nullable String reference) {
        Claim claim = submitted(contract, hkd, reference);
        ClaimMove part = new ClaimMove(
                ClaimStatus.PARTIALLY_APPROVED, ClaimFixture.hkd(agreed), "They miscount", null, null, claim.version());
        return fixture.move(claim, part.disputingRest());
    }

    /** A claim in HKD that waits for the vendor's answer. */
    public Claim submitted(Contract contract, String hkd, @Nullable String reference) {
        return submitted(contract, hkd, reference, null);
    }

    private Claim submitted(
            Contract contract, String hkd, @Nullable String reference, Claim.@Nullable Quantity quantity) {
        int number = COUNT.incrementAndGet();
        BoughtService service = ActingAs.role(
                Role.VENDOR_MANAGER,
                () -> services.create(new ServiceDraft(contract.id(), "Chat " + number, "agreed-" + number, null)));
        AssessmentFacts facts = fixture.facts(
                ActingAs.role(
                        Role.LEGAL,
                        () -> clauses.create(new ClauseDraft(
                                        service.id(), "Uptime", RegisterFixture.promise(RegisterFixture.START, null)))
                                .id()),
                hkd,
                1);
        Claim claim = Objects.requireNonNull(fixture.take(
                quantity == null
                        ? facts
                        : new AssessmentFacts(
                                facts.assessment(),
                                facts.clause(),
                                facts.periodLabel(),
                                facts.period(),
                                facts.zone(),
                                facts.credit(),
                                quantity,
                                facts.window(),
                                facts.firstDowntime(),
                                true)));
        LocalDate day = LocalDate.of(2026, 9, 1);
        for (ClaimStatus next : List.of(ClaimStatus.DRAFTED, ClaimStatus.AWAITING_RELEASE, ClaimStatus.SUBMITTED)) {
            String told = next == ClaimStatus.SUBMITTED ? reference : null;
            claim = fixture.move(claim, new ClaimMove(next, null, null, told, day, claim.version()));
        }
        return claim;
    }

    /** What a last credit was short of is written off by a second person. */
    public Claim writtenOff(ClaimId id) {
        return fixture.writtenOffByAnother(fixture.get(id));
    }

    public Claim get(ClaimId id) {
        return fixture.get(id);
    }
}
