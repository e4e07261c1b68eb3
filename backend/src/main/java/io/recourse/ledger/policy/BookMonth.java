package io.recourse.ledger.policy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** A month of the books: whether it takes entries, and who decided that. */
public record BookMonth(YearMonth month, State state, List<Step> steps) {

    public BookMonth {
        steps = List.copyOf(steps);
    }

    /** States; names equal the answers of {@code ledger.period_state}. */
    public enum State {
        OPEN,
        CLOSING,
        CLOSED,
        REOPENING;

        public String messageKey() {
            return "ledger.month." + name();
        }
    }

    /** What one can do about a month; names equal those in {@code ledger.period_step}. */
    public enum Action {
        CLOSE_REQUESTED,
        CLOSED,
        CLOSE_REFUSED,
        REOPEN_REQUESTED,
        REOPENED,
        REOPEN_REFUSED;

        public String messageKey() {
            return "ledger.month.action." + name();
        }
    }

    /** A step that was taken. */
    public record Step(Action action, String actor, String reason, Instant at) {}

    /** What may be done next; agreeing is for another person than the one who asked. */
    public List<Action> next() {
        return switch (state) {
            case OPEN -> List.of(Action.CLOSE_REQUESTED);
            case CLOSING -> List.of(Action.CLOSED, Action.CLOSE_REFUSED);
            case CLOSED -> List.of(Action.REOPEN_REQUESTED);
            case REOPENING -> List.of(Action.REOPENED, Action.REOPEN_REFUSED);
        };
    }
}
