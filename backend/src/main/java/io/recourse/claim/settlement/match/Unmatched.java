package io.recourse.claim.settlement.match;

/** Why a line waits for a person. */
public enum Unmatched {
    /** The vendor owes us no claim. */
    NO_OPEN_CLAIM,
    /** What is open is in another currency, and there is no rate or the amount does not fit by it. */
    OTHER_CURRENCY,
    /** No open claim, and no sum of some, has this amount. */
    NO_FITTING_AMOUNT,
    /** Several claims fit equally well. The month would not tell them apart: credits come later than their cause. */
    AMBIGUOUS,
    /** It fits a claim that the vendor has not agreed to. */
    NOT_AGREED,
    /** All that would fit was refused by a person. */
    REFUSED;

    /** Key of the reason's name in the bundles. */
    public String messageKey() {
        return "settlement.unmatched." + name();
    }
}
