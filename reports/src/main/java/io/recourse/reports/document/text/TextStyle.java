package io.recourse.reports.document.text;

/**
 * How a text looks.
 *
 * @param weight weight of its strokes
 * @param size font size in points
 * @param leading distance between baselines in points
 * @param ink colour
 */
public record TextStyle(Weight weight, float size, float leading, Ink ink) {

    public TextStyle bold() {
        return new TextStyle(Weight.SEMIBOLD, size, leading, ink);
    }

    public TextStyle in(Ink other) {
        return new TextStyle(weight, size, leading, other);
    }

    public TextStyle sized(float newSize, float newLeading) {
        return new TextStyle(weight, newSize, newLeading, ink);
    }
}
