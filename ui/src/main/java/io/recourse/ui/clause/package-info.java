/**
 * Owns the page of a KPI clause, the form that writes its versions, and the words in which rules are told to people.
 * It must not know what was measured or claimed under a clause.
 */
@NullMarked
package io.recourse.ui.clause;

import org.jspecify.annotations.NullMarked;
