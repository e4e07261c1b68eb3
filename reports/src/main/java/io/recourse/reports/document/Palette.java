package io.recourse.reports.document;

import io.recourse.reports.document.text.Ink;

/** The few colours of a document. Text colours reach a contrast of 4.5 to 1 on white and on their soft twin. */
public final class Palette {

    public static final Ink INK = Ink.of("#18212B");
    public static final Ink MUTED = Ink.of("#566170");
    public static final Ink FAINT = Ink.of("#8A94A3");
    public static final Ink RULE = Ink.of("#D5DBE2");
    public static final Ink STRIPE = Ink.of("#F6F8FA");
    public static final Ink ACCENT = Ink.of("#17456B");
    public static final Ink ACCENT_MID = Ink.of("#7FA3C2");
    public static final Ink ACCENT_SOFT = Ink.of("#E9F0F6");
    public static final Ink BAD = Ink.of("#A8261C");
    public static final Ink BAD_SOFT = Ink.of("#FAECEA");
    public static final Ink GOOD = Ink.of("#1D6644");
    public static final Ink GOOD_SOFT = Ink.of("#E7F2EC");
    public static final Ink WARN = Ink.of("#7F5200");
    public static final Ink WARN_SOFT = Ink.of("#FBF2DF");

    private Palette() {}
}
