package io.recourse.availability;

import io.recourse.contract.terms.State;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Shows pieces as intervals, made one by one when somebody looks: whoever wants only the totals pays nothing. */
final class AttributedPieces extends AbstractList<AttributedInterval> implements RandomAccess {

    private static final State[] STATES = State.values();

    private final long[] from;
    private final int[] codes;
    private final int size;
    private final List<ComponentTimeline> components;

    /** The arrays are not copied; {@code from} has one element more than there are pieces: the end. */
    AttributedPieces(long[] from, int[] codes, int size, List<ComponentTimeline> components) {
        this.from = from;
        this.codes = codes;
        this.size = size;
        this.components = components;
    }

    @Override
    public AttributedInterval get(int index) {
        Objects.checkIndex(index, size);
        int code = codes[index];
        State state = STATES[PieceCode.state(code)];
        Charge charge = Charge.of(PieceCode.charge(code));
        return new AttributedInterval(
                Instant.ofEpochMilli(from[index]),
                Instant.ofEpochMilli(from[index + 1]),
                charge,
                state,
                component(PieceCode.component(code)),
                Cause.of(PieceCode.cause(code)).key(state, charge));
    }

    @Override
    public int size() {
        return size;
    }

    private @Nullable String component(int index) {
        return index == PieceCode.NOBODY ? null : components.get(index).name();
    }
}
