package io.recourse.reports.document;

/** A small shape before a text, different in form as well as in colour. */
public enum Marker {
    NONE,
    DISC,
    DIAMOND,
    RING,
    TRIANGLE;

    /** Room that the shape takes before its text. */
    public float width() {
        return this == NONE ? 0 : 10;
    }

    /** Draws the shape around a height. */
    public void draw(Canvas canvas, Tone tone, float left, float middle) {
        float centre = left + 3.2f;
        switch (this) {
            case NONE -> {}
            case DISC -> canvas.dot(tone.ink(), centre, middle, 2.7f);
            case RING -> canvas.ring(tone.ink(), 1f, centre, middle, 2.4f);
            case DIAMOND ->
                canvas.path(
                        tone.ink(),
                        0,
                        true,
                        centre,
                        middle + 3.5f,
                        centre + 3.5f,
                        middle,
                        centre,
                        middle - 3.5f,
                        centre - 3.5f,
                        middle);
            case TRIANGLE ->
                canvas.path(
                        tone.ink(),
                        0,
                        true,
                        centre,
                        middle + 3.2f,
                        centre + 3.4f,
                        middle - 2.6f,
                        centre - 3.4f,
                        middle - 2.6f);
        }
    }
}
