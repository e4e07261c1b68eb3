package io.recourse.assessment.remedy;

import io.recourse.assessment.Entitlement;
import io.recourse.assessment.Figure;

/** A finished period of a clause that is only tried, with what it would grant by itself. */
public record TriedCredit(Breach breach, Figure figure, Entitlement alone) {}
