package io.recourse.measurement.payload;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.SourceId;
import io.recourse.text.InvalidInput;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what comes in, in the transaction of the rows that it brings: either both are kept or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PayloadIntake {

    /** The largest payload, in bytes; the limit of a call to the API is the same. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private final JooqRawPayloads payloads;
    private final Clock clock;

    PayloadIntake(JooqRawPayloads payloads, Clock clock) {
        this.payloads = payloads;
        this.clock = clock;
    }

    /**
     * Keeps the bytes and that they came now; the same bytes of one source are kept once. Throws InvalidInput if there
     * are none or too many.
     */
    public UUID keep(SourceId source, Delivery delivery) {
        return payloads.keep(source, null, checked(delivery), clock.instant(), CurrentUser.name());
    }

    /** The same for a status page. */
    public UUID keepPage(UUID page, Delivery delivery) {
        return payloads.keep(null, page, checked(delivery), clock.instant(), CurrentUser.name());
    }

    /** Notes of which services and time a payload tells. */
    public void tells(UUID payload, Scopes scopes) {
        payloads.addScopes(payload, scopes.all());
    }

    private static Delivery checked(Delivery delivery) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(delivery.bytes().length > 0, "file", "payload.empty");
        check.that(delivery.bytes().length <= MOST_BYTES, "file", "payload.tooLarge", MOST_BYTES / (1024 * 1024));
        check.orThrow();
        return delivery;
    }
}
