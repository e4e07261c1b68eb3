package io.recourse.claim.plausibility;

import io.recourse.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one figure for another.
 *
 * @param about the field that was compared
 * @param plausible whether the stated figure is the one that follows, as far as it was rounded
 * @param formula the arithmetic, in figures alone
 * @param follows what would follow, in full
 * @param stated what was given
 * @param words the same as a sentence
 * @param slip what seems to have gone wrong; null if nothing did, or nobody can tell
 */
public record Finding(
        String about,
        boolean plausible,
        String formula,
        String follows,
        String stated,
        Message words,
        @Nullable Slip slip) {

    /** Mistakes that are often made. */
    public enum Slip {
        /** The digits are right, the decimal point is not. */
        DECIMAL_POINT,
        /** The share of downtime was given as availability, or the other way round. */
        SWAPPED;

        /** Key of the words in the bundles. */
        public String messageKey() {
            return "plausibility.slip." + name();
        }
    }
}
