/**
 * The page of monthly reports: what was made, what is being made, and the order for another. It must not know how a
 * report is made or what it shows.
 */
@NullMarked
package io.recourse.ui.report;

import org.jspecify.annotations.NullMarked;
