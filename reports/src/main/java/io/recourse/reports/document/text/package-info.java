/**
 * Typesetting: fonts, shaping, line breaking and bidirectional order of short texts. It must not know pages, tags or
 * what a text is about.
 */
@NullMarked
package io.recourse.reports.document.text;

import org.jspecify.annotations.NullMarked;
