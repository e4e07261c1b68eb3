package io.recourse.assessment;

/**
 * What an assessment was computed from, as SHA-256 in hexadecimal. Same input hash, same result.
 *
 * @param input over all the others, the fee and the period
 */
public record InputHashes(String engineVersion, String clause, String timeline, String exclusions, String input) {}
