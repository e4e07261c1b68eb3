package io.recourse.availability.engine;

import io.recourse.availability.AttributedInterval;
import io.recourse.availability.Charge;
import io.recourse.availability.piece.Cause;
import io.recourse.availability.piece.PieceCode;
import io.recourse.availability.piece.Pieces;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.State;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Shows pieces as intervals, made one by one when somebody looks: whoever wants only the totals pays nothing. They
 * follow each other without a gap. Whoever reads all of many months reads the numbers instead.
 */
public final class AttributedPieces extends AbstractList<AttributedInterval> implements RandomAccess {

    private static final State[] STATES = State.values();
    private static final int DOWN = Charge.DOWN.ordinal();
    private static final int WEIGHTED = Charge.WEIGHTED.ordinal();

    private final long[] from;
    private final int[] codes;
    private final int size;
    private final List<ComponentTimeline> components;

    /** The arrays are not copied; {@code from} has one element more than there are pieces: the end. */
    private AttributedPieces(long[] from, int[] codes, int size, List<ComponentTimeline> components) {
        this.from = from;
        this.codes = codes;
        this.size = size;
        this.components = components;
    }

    /** Keeps pieces while their arrays are used again, without empty ones; neighbours that are alike are one. */
    static AttributedPieces of(Pieces pieces, List<ComponentTimeline> components) {
        int size = pieces.size;
        long[] begins = new long[size + 1];
        int[] codes = new int[size + 1];
        int kept = 0;
        int last = -1;
        for (int i = 0; i < size; i++) {
            int each = pieces.code[i];
            boolean isNew = pieces.from[i] < pieces.from[i + 1] & each != last;
            begins[kept] = pieces.from[i];
            codes[kept] = each;
            kept += isNew ? 1 : 0;
            last = isNew ? each : last;
        }
        begins[kept] = pieces.from[size];
        return new AttributedPieces(begins, codes, kept, components);
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

    /** Beginning of a piece in epoch milliseconds; that of the piece after the last is its end. */
    public long from(int index) {
        return from[index];
    }

    /** What a piece was charged as, and why: pieces with the same number say the same. Of use in this list only. */
    public int code(int index) {
        return codes[index];
    }

    public boolean isDown(int index) {
        int charge = PieceCode.charge(codes[index]);
        return charge == DOWN || charge == WEIGHTED;
    }

    @Override
    public int size() {
        return size;
    }

    private @Nullable String component(int index) {
        return index == PieceCode.NOBODY ? null : components.get(index).name();
    }
}
