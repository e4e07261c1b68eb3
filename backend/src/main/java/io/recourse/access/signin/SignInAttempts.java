package io.recourse.access.signin;

import static io.recourse.access.signin.SignInDelay.ADDRESS;
import static io.recourse.access.signin.SignInDelay.USER;

import io.recourse.access.Actor;
import io.recourse.access.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts attempts to sign in, each in a transaction of its own. */
@Component
@Transactional
class SignInAttempts {

    private final SignInFailures failures;
    private final AuditTrail audit;
    private final Clock clock;

    SignInAttempts(SignInFailures failures, AuditTrail audit, Clock clock) {
        this.failures = failures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Zero if the attempt may be made (it then counts as failed until it succeeds), else how long to wait. */
    Duration begin(String username, String address) {
        Instant now = clock.instant();
        Duration byAddress = failures.begin(ADDRESS, address, now);
        if (!byAddress.isZero()) {
            return byAddress;
        }
        return failures.begin(USER, username, now);
    }

    void succeeded(Actor actor, String address) {
        failures.forget(USER, actor.username());
        failures.takeBack(ADDRESS, address);
        failures.forgetBefore(clock.instant().minus(SignInDelay.FORGOTTEN_AFTER));
        audit.recordBy(actor, "SIGNED_IN", "signIn", actor.id(), actor.username(), Map.of("address", address));
    }
}
