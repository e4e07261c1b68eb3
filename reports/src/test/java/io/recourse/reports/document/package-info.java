/** Proves the PDF writer. */
@org.jspecify.annotations.NullMarked
package io.recourse.reports.document;
