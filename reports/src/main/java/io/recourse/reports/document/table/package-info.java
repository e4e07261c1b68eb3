/** Tables that are tagged cell by cell, repeat their header and never divide a row. They must not know their subject. */
@NullMarked
package io.recourse.reports.document.table;

import org.jspecify.annotations.NullMarked;
