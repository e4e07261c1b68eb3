package io.recourse.availability;

import io.recourse.contract.terms.State;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Shows pieces as intervals, made one by one when somebody looks: whoever wants only the totals pays nothing. */
final class AttributedPieces extends AbstractList<AttributedInterval> implements RandomAccess {

    private static final State[] STATES = State.values();

    private final Pieces pieces;
    private final List<ComponentTimeline> components;

    AttributedPieces(Pieces pieces, List<ComponentTimeline> components) {
        this.pieces = pieces;
        this.components = components;
    }

    @Override
    public AttributedInterval get(int index) {
        State state = STATES[pieces.state(index)];
        Charge charge = Charge.of(pieces.charge(index));
        return new AttributedInterval(
                Instant.ofEpochMilli(pieces.from(index)),
                Instant.ofEpochMilli(pieces.to(index)),
                charge,
                state,
                component(pieces.component(index)),
                Cause.of(pieces.cause(index)).key(state, charge));
    }

    @Override
    public int size() {
        return pieces.size();
    }

    private @Nullable String component(int index) {
        return index < 0 ? null : components.get(index).name();
    }
}
