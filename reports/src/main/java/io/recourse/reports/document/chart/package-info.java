/** Charts drawn as vectors. Each stands beside a table or sentence with the same values; it must not know its subject. */
@NullMarked
package io.recourse.reports.document.chart;

import org.jspecify.annotations.NullMarked;
