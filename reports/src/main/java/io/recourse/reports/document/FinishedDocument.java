package io.recourse.reports.document;

/**
 * A document.
 *
 * @param bytes the PDF file
 * @param outline its headings and number of pages
 */
public record FinishedDocument(byte[] bytes, Outline outline) {

    public int pages() {
        return outline.pages();
    }
}
