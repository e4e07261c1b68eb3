package io.recourse.ledger;

import io.recourse.text.Conflict;
import io.recourse.text.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says in words what the database refused, by the name of the rule that refused it. */
public final class Refusals {

    private static final Map<String, String> CONFLICTS = Map.of(
            "key_names_another_entry", "ledger.refused.keyNamesAnotherEntry",
            "reversed_at_most_once", "ledger.refused.alreadyReversed",
            "reversal_is_final", "ledger.refused.reversalIsFinal",
            "period_is_closed", "ledger.refused.periodIsClosed",
            "period_step_is_possible", "ledger.refused.periodStep",
            "second_person_decides", "ledger.refused.secondPerson",
            "later_month_is_closed", "ledger.refused.laterMonth");

    private Refusals() {}

    /** Runs the work; a named refusal of the database becomes an error that people can read. */
    public static <T> T readable(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            String rule = rule(refused).orElse("");
            String key = CONFLICTS.get(rule);
            if (key != null) {
                Conflict conflict = new Conflict(key);
                conflict.initCause(refused);
                throw conflict;
            }
            if (rule.equals("reversed_entry_exists")) {
                throw new NotFound("ledger.refused.noSuchEntry");
            }
            throw refused;
        }
    }

    /** Name of the constraint or rule that refused, if PostgreSQL named one. */
    static Optional<String> rule(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal) {
                return Optional.ofNullable(refusal.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
