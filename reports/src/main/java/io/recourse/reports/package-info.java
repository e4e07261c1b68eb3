/** Documents and exports made from what the backend knows. */
@NullMarked
package io.recourse.reports;

import org.jspecify.annotations.NullMarked;
