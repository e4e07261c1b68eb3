package io.recourse.reports.document;

import io.recourse.reports.document.text.Ink;

/** What a value means. Never told by colour alone: words or a shape stand beside it. */
public enum Tone {
    PLAIN(Palette.INK, Palette.ACCENT_SOFT),
    MUTED(Palette.MUTED, Palette.STRIPE),
    GOOD(Palette.GOOD, Palette.GOOD_SOFT),
    BAD(Palette.BAD, Palette.BAD_SOFT),
    WARN(Palette.WARN, Palette.WARN_SOFT);

    private final Ink ink;
    private final Ink soft;

    Tone(Ink ink, Ink soft) {
        this.ink = ink;
        this.soft = soft;
    }

    public Ink ink() {
        return ink;
    }

    /** Pale background that goes with the colour. */
    public Ink soft() {
        return soft;
    }
}
