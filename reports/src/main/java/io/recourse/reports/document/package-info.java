/**
 * A tagged PDF writer over OpenPDF: pages, structure, tables, figures, in PDF/A-2a and PDF/UA-1 with the same bytes in
 * each run. It must not know vendors, contracts or any other matter a document is about.
 */
@NullMarked
package io.recourse.reports.document;

import org.jspecify.annotations.NullMarked;
