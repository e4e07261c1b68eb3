package io.recourse.claim.settlement.match;

/** How sure a proposal is. Names equal the check constraint of {@code claim.settlement_match}, HINT apart. */
public enum Confidence {
    /** The line names the claim, and the amounts agree. */
    CERTAIN,
    /** The line names the claim with another amount, or only one claim has this amount. */
    LIKELY,
    /** It fits, but something else would too, or several had to be summed. */
    POSSIBLE,
    /** The claim it would pay was not agreed to: the vendor's answer has to be recorded first. */
    HINT;

    /** Key of the class's name in the bundles. */
    public String messageKey() {
        return "settlement.confidence." + name();
    }
}
