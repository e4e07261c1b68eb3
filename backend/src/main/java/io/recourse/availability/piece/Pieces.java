package io.recourse.availability.piece;

/**
 * A period cut into pieces without gap, in order, in parallel primitive arrays that are used again for the next
 * assessment. A piece ends where the next begins; the last one ends at {@code from[size]}. A piece may be
 * empty. The rules of the engine work on the arrays directly, because this is where its time goes.
 */
public final class Pieces {

    public long[] from = new long[0];
    public int[] code = new int[0];
    public int size;

    /** Empties it and makes room. */
    public void clear(long capacity) {
        size = 0;
        if (from.length <= capacity) {
            int length = Math.toIntExact(capacity + (capacity >> 1) + 16);
            from = new long[length];
            code = new int[length];
        }
    }

    public void put(int position, long begin, int pieceCode) {
        from[position] = begin;
        code[position] = pieceCode;
    }

    /** Replaces charge and cause of a range of pieces. */
    public void recharge(int first, int end, int because) {
        for (int i = first; i < end; i++) {
            code[i] = PieceCode.recharged(code[i], because);
        }
    }

    /** Takes a range of other pieces. */
    public void copy(Pieces pieces, int first, int end, long to) {
        clear(end - first);
        size = end - first;
        System.arraycopy(pieces.from, first, from, 0, size);
        System.arraycopy(pieces.code, first, code, 0, size);
        from[size] = to;
    }

    /** Charges in a range of pieces, as bits. */
    public int charges(int first, int end) {
        int charges = 0;
        for (int i = first; i < end; i++) {
            charges |= 1 << PieceCode.charge(code[i]);
        }
        return charges;
    }
}
