/**
 * Owns the pages of assessments: the list and the page that leads from a figure to the minutes and words behind it. It
 * must not compute anything that the stored assessment already says.
 */
@NullMarked
package io.recourse.ui.assessment;

import org.jspecify.annotations.NullMarked;
