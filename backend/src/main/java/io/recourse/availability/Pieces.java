package io.recourse.availability;

import java.util.Arrays;

/**
 * A period cut into pieces without gap, in order, in parallel primitive arrays: the form in which the engine passes it
 * from one rule to the next. A piece ends where the next begins. Grows at its end only; charges may change in place.
 */
final class Pieces {

    private long[] from;
    private byte[] charge;
    private byte[] state;
    private byte[] cause;
    private int[] component;
    private int size;
    private final long end;

    Pieces(int capacity, long end) {
        int length = Math.max(capacity, 8);
        from = new long[length];
        charge = new byte[length];
        state = new byte[length];
        cause = new byte[length];
        component = new int[length];
        this.end = end;
    }

    int size() {
        return size;
    }

    long end() {
        return end;
    }

    long from(int index) {
        return from[index];
    }

    long to(int index) {
        return index + 1 < size ? from[index + 1] : end;
    }

    byte charge(int index) {
        return charge[index];
    }

    byte state(int index) {
        return state[index];
    }

    byte cause(int index) {
        return cause[index];
    }

    int component(int index) {
        return component[index];
    }

    /** Begins a piece; one that equals the piece before it in everything continues that piece. */
    void append(long start, byte pieceCharge, byte pieceState, byte pieceCause, int pieceComponent) {
        int last = size - 1;
        if (last >= 0
                && charge[last] == pieceCharge
                && state[last] == pieceState
                && cause[last] == pieceCause
                && component[last] == pieceComponent) {
            return;
        }
        if (size == from.length) {
            grow();
        }
        from[size] = start;
        charge[size] = pieceCharge;
        state[size] = pieceState;
        cause[size] = pieceCause;
        component[size] = pieceComponent;
        size++;
    }

    /** Appends a piece of another sequence, or the part of it that begins here. */
    void appendFrom(Pieces other, int index, long start) {
        append(start, other.charge[index], other.state[index], other.cause[index], other.component[index]);
    }

    /** The same, charged otherwise. */
    void appendFrom(Pieces other, int index, long start, byte newCharge, byte newCause) {
        append(start, newCharge, other.state[index], newCause, other.component[index]);
    }

    void recharge(int index, byte newCharge, byte newCause) {
        charge[index] = newCharge;
        cause[index] = newCause;
    }

    /** Milliseconds by code of charge. */
    long[] totals() {
        long[] totals = new long[Charge.values().length];
        for (int i = 0; i < size; i++) {
            totals[charge[i]] += to(i) - from[i];
        }
        return totals;
    }

    private void grow() {
        int length = size * 2;
        from = Arrays.copyOf(from, length);
        charge = Arrays.copyOf(charge, length);
        state = Arrays.copyOf(state, length);
        cause = Arrays.copyOf(cause, length);
        component = Arrays.copyOf(component, length);
    }
}
