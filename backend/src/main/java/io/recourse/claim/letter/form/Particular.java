package io.recourse.claim.letter.form;

import java.time.Instant;

/**
 * What somebody entered about one claim because the vendor wants to know it.
 *
 * @param demand one whose origin is the claim
 * @param by user name
 */
public record Particular(Demand demand, String words, Instant at, String by) {}
