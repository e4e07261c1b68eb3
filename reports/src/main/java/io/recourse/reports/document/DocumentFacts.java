package io.recourse.reports.document;

import java.time.Instant;
import java.util.Locale;

/**
 * What a document says about itself. Everything that could differ between two runs stands here, so that the same facts
 * and content give the same bytes.
 *
 * @param title title in the window and in the metadata
 * @param subject one sentence
 * @param author who issues it
 * @param locale language of the document
 * @param rightToLeft direction of its pages
 * @param madeAt date in the metadata; never the clock
 * @param identity text from which the file identifier is hashed
 */
public record DocumentFacts(
        String title,
        String subject,
        String author,
        Locale locale,
        boolean rightToLeft,
        Instant madeAt,
        String identity) {}
