package io.recourse.availability;

/** Cuts pieces where spans begin and end, and lets a rule say what becomes of each part. */
final class Overlay {

    /** What becomes of the part of a piece that begins at {@code start}. */
    @FunctionalInterface
    interface Rule {

        /**
         * Appends the part to the result.
         *
         * @param span position of the span that covers the part; -1 if none does
         */
        void apply(Pieces result, Pieces pieces, int piece, long start, int span);
    }

    private Overlay() {}

    static Pieces apply(Pieces pieces, Spans spans, Rule rule) {
        Pieces result = new Pieces(pieces.size() + 2 * spans.size(), pieces.end());
        int span = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            long at = pieces.from(piece);
            long to = pieces.to(piece);
            while (at < to) {
                while (span < spans.size() && spans.to(span) <= at) {
                    span++;
                }
                boolean inside = span < spans.size() && spans.from(span) <= at;
                rule.apply(result, pieces, piece, at, inside ? span : -1);
                long cut = span == spans.size() ? to : inside ? spans.to(span) : spans.from(span);
                at = Math.min(to, cut);
            }
        }
        return result;
    }
}
