package io.recourse.claim;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ClauseId;
import io.recourse.money.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims for the tests of the packages below: opened now, taken further by those whose work it is. */
@Component
public class OpenClaims {

    private final ClaimFixture fixture;
    private final ClaimExpiry expiry;

    OpenClaims(ClaimFixture fixture, ClaimExpiry expiry) {
        this.fixture = fixture;
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
