/**
 * Owns users, roles, sign-in, API tokens, the organisation and the audit trail.
 * It must not know any feature whose commands it guards and records.
 */
@NullMarked
package io.recourse.access;

import org.jspecify.annotations.NullMarked;
