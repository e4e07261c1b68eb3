package io.recourse.claim;

/** Knows by how much a credit may differ from what was agreed and still be the same, by the terms of settlement. */
public interface CreditTolerance {

    /** Largest difference that is none, in minor units of the claim's currency; zero or more. */
    long minorUnits(Claim claim);
}
