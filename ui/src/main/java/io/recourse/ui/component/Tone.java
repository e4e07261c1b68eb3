package io.recourse.ui.component;

/** What a state means to the reader; each tone has a colour and a shape of its own (disc, lozenge, triangle, ...). */
public enum Tone {
    /** Kept, paid, done. */
    MET("met"),
    /** Broken, refused, lost. */
    MISSED("missed"),
    /** Will go wrong unless somebody acts: deadlines, contested, stale. */
    AT_RISK("at-risk"),
    /** Time the contract does not count. */
    EXCLUDED("excluded"),
    /** No data; never to be read as good. */
    UNKNOWN("unknown"),
    /** Neither good nor bad: under way. */
    INFO("info");

    private final String token;

    Tone(String token) {
        this.token = token;
    }

    /** Value of the {@code data-tone} attribute that the style sheets read. */
    public String token() {
        return token;
    }

    /** The CSS custom property of the tone's colour, for charts. */
    public String color() {
        return this == AT_RISK ? "--rc-risk" : "--rc-" + token;
    }
}
