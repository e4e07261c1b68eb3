package io.recourse.contract.terms;

/** What becomes of a period that the clause covers only from some day within it, or only up to some day. */
public enum PartialPeriod {
    /** The days that are covered are a period of their own, with their own minutes. Tencent, Alibaba. */
    COUNTS,
    /** A period that is not covered as a whole is not assessed. */
    LEFT_OUT,
    /** The first part is assessed together with the first whole period. */
    JOINS_NEXT
}
