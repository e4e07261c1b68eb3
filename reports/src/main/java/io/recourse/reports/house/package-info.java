/**
 * Owns what all documents say in the same way: numbers, amounts, days and instants in each language, and the mark of
 * sample data. It must not know any single document.
 */
@NullMarked
package io.recourse.reports.house;

import org.jspecify.annotations.NullMarked;
