package io.recourse.contract.terms;

import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and completes how a formula charges each state. */
final class StateCharges {

    private StateCharges() {}

    static Map<State, StateCharge> read(@Nullable Map<String, @Nullable String> texts) {
        if (texts == null) {
            return Map.of();
        }
        Map<State, StateCharge> charges = new EnumMap<>(State.class);
        texts.forEach((state, charge) -> charges.put(
                Input.choice("states." + state, state, State.class),
                Input.choice("states." + state, Input.required("states." + state, charge), StateCharge.class)));
        return charges;
    }

    /** All states, the default where none is given; throws InvalidInput for a charge that a state cannot have. */
    static Map<State, StateCharge> completed(Map<State, StateCharge> given) {
        Map<State, StateCharge> states = new EnumMap<>(State.class);
        states.put(State.UP, StateCharge.UP);
        states.put(State.DOWN, StateCharge.DOWN);
        states.put(State.DEGRADED, StateCharge.UP);
        states.put(State.MAINTENANCE, StateCharge.REMOVED);
        states.put(State.UNKNOWN, StateCharge.REMOVED);
        states.put(State.PENDING, StateCharge.REMOVED);
        given.forEach((state, charge) -> {
            boolean fixed = state == State.UP || state == State.DOWN;
            if (fixed && charge != states.get(state)) {
                throw new InvalidInput("states." + state, "formula.states.fixed");
            }
            if (charge == StateCharge.WEIGHTED && state != State.DEGRADED) {
                throw new InvalidInput("states." + state, "formula.states.weighted");
            }
            states.put(state, charge);
        });
        return Collections.unmodifiableMap(states);
    }
}
