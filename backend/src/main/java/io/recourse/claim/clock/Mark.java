package io.recourse.claim.clock;

/** A point of a clock at which people are reminded, in the order in which they usually come. */
public enum Mark {
    HALF(50),
    FOUR_FIFTHS(80),
    NEARLY_OVER(95),
    /** The last day begins. In a clock of less than twenty days this comes before {@link #NEARLY_OVER}. */
    LAST_DAY(100);

    private final int percent;

    Mark(int percent) {
        this.percent = percent;
    }

    /** How much of the running time is gone, in percent. */
    public int percent() {
        return percent;
    }

    /** Key of the mark's name in the bundles. */
    public String messageKey() {
        return "claim.mark." + name();
    }
}
