package io.recourse.reports.document.text;

/**
 * Characters in the order in which they stand on paper, left to right, in one face and style.
 *
 * @param characters visual order, letters joined
 * @param face font
 * @param style size, weight and colour
 * @param width in points
 */
public record GlyphRun(String characters, FontFace face, TextStyle style, float width) {}
