/**
 * Owns the pages of administration: the organisation, users, API tokens and the audit trail. Must not know how a
 * password is kept or a token is checked; that is the backend's.
 */
@NullMarked
package io.recourse.ui.access;

import org.jspecify.annotations.NullMarked;
