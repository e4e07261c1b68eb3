package io.recourse.reports.evidence.mask;

/**
 * How often a rule found something in a part of the facts. It names what was masked without saying what it was.
 *
 * @param part of the facts, such as records
 */
public record Masked(MaskRule rule, String part, int count) {}
