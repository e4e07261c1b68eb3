/** Prints monthly figures as a document in three languages. It must not read, compute or store anything. */
@NullMarked
package io.recourse.reports.monthly.print;

import org.jspecify.annotations.NullMarked;
