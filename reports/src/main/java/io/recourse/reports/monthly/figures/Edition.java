package io.recourse.reports.monthly.figures;

import java.time.Instant;

/**
 * Which printing of the figures a document is. Figures and edition together decide every byte of it.
 *
 * @param revision 1 for the first document of the month
 * @param contentHash SHA-256 over the figures, in hexadecimal
 * @param madeAt when the revision was made
 */
public record Edition(int revision, String contentHash, Instant madeAt) {}
