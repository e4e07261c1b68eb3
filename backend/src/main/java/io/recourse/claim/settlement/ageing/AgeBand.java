package io.recourse.claim.settlement.ageing;

/** Spans of age since the approval, as bookkeepers cut them. */
public enum AgeBand {
    UP_TO_30,
    UP_TO_60,
    UP_TO_90,
    OVER_90;

    static AgeBand of(long days) {
        return days <= 30 ? UP_TO_30 : days <= 60 ? UP_TO_60 : days <= 90 ? UP_TO_90 : OVER_90;
    }

    /** Key of the span's name in the bundles. */
    public String messageKey() {
        return "settlement.age." + name();
    }
}
