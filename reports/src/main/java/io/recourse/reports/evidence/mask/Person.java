package io.recourse.reports.evidence.mask;

/**
 * Somebody of ours. In the copy that leaves, each person is a letter and a number, the same one throughout, so that a
 * reader still sees that two different people decided.
 */
public record Person(String name) {}
