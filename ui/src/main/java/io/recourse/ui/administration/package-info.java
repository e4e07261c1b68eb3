/**
 * Owns the pages of administration: users, organisation, audit trail, and everybody's own account and API tokens.
 * It must not know the pages of the business.
 */
@NullMarked
package io.recourse.ui.administration;

import org.jspecify.annotations.NullMarked;
