package io.recourse.assessment;

/**
 * What an assessment was computed from, as SHA-256 in hexadecimal. Same form and input hash, same result.
 *
 * @param form how the inputs were written out; hashes of different forms say nothing about each other
 * @param input over all the others, the fee and the period
 */
public record InputHashes(
        HashForm form, String engineVersion, String clause, String timeline, String exclusions, String input) {

    /** The same with a credit that other assessments had a part in, told by its worked steps. */
    InputHashes among(Entitlement fitted) {
        Digest digest = new Digest().line(input, fitted.credit());
        fitted.steps().forEach(step -> digest.line(step.key(), step.arguments()));
        return new InputHashes(form, engineVersion, clause, timeline, exclusions, digest.hex());
    }
}
