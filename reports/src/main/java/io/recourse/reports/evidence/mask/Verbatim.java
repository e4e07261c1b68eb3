package io.recourse.reports.evidence.mask;

/** Words that both sides have anyway, such as the contract's, or a hash: never masked. */
public record Verbatim(String text) {}
