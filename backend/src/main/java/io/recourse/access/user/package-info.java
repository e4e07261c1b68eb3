/**
 * Owns the people who sign in: their names, roles, passwords and preferences.
 * It must not know how they sign in, nor what their tokens look like.
 */
@NullMarked
package io.recourse.access.user;

import org.jspecify.annotations.NullMarked;
