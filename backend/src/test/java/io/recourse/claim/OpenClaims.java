package io.recourse.claim;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims for the tests of the packages below: opened now, taken further by those whose work it is. */
@Component
public class OpenClaims {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ClaimFixture fixture;
    private final ClaimExpiry expiry;
    private final ServiceRegister services;
    private final ClauseService clauses;

    OpenClaims(ClaimFixture fixture, ClaimExpiry expiry, ServiceRegister services, ClauseService clauses) {
        this.fixture = fixture;
        this.services = services;
        this.clauses = clauses;
        this.expiry = expiry;
    }

    /** HKD 1,000.00 for August 2026, to arrive by 30 September in Hong Kong. */
    public Claim opened() {
        return fixture.opened();
    }

    /** The same by another window. */
    public Claim opened(ClaimWindow window, @Nullable Instant incident) {
        return opened(fixture.clause(), window, incident, 1);
    }

    /** A claim about another service under the same contract, so of the same vendor. */
    public Claim openedBeside(Claim other) {
        ServiceId service = ActingAs.role(
                        Role.VENDOR_MANAGER,
                        () -> services.create(new ServiceDraft(
                                other.subject().contract(), "Beside", "beside-" + COUNT.incrementAndGet(), null)))
                .id();
        Clause clause = ActingAs.role(
                Role.LEGAL,
                () -> clauses.create(
                        new ClauseDraft(service, "Uptime", RegisterFixture.promise(RegisterFixture.START, null))));
        return opened(clause.id(), ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END, 30), null, 1);
    }

    /** A later revision of the assessment of a claim, with another amount. */
    public Claim reassessed(Claim claim, String hkd) {
        return Objects.requireNonNull(fixture.take(fixture.facts(claim.subject().clause(), hkd, 2)));
    }

    private Claim opened(ClauseId clause, ClaimWindow window, @Nullable Instant incident, int revision) {
        return Objects.requireNonNull(fixture.take(new AssessmentFacts(
                fixture.assessment(clause, revision),
                clause,
                ClaimFixture.PERIOD,
                ClaimFixture.AUGUST,
                ClaimFixture.ZONE,
                Money.of("1000.00", "HKD"),
                null,
                window,
                incident,
                null,
                1,
                true)));
    }

    /** The same claim on a clause whose window names a calendar, so that its days follow the calendar. */
    public Claim openedByClause(ClaimWindow window, Instant incident) {
        ClauseId clause = fixture.clause(
                RegisterFixture.promise(RegisterFixture.START, null).with(window));
        return opened(clause, window, incident, 1);
    }

    public Claim move(Claim claim, ClaimStatus to) {
        return fixture.move(claim, to);
    }

    public Claim get(ClaimId id) {
        return fixture.get(id);
    }

    /** Lets expire what is due; how many claims did. */
    public int expire() {
        return ActingAs.role(Role.ADMIN, () -> expiry.run());
    }
}
