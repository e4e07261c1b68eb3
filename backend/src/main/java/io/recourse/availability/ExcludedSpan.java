package io.recourse.availability;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.time.Interval;

/** An accepted exclusion: a span of time that the contract does not count, and why. */
public record ExcludedSpan(Interval span, ExclusionKind kind) {}
