/**
 * Owns how people come in by name and password, how guessing is slowed down, and when a session is over.
 * It must not know which pages or endpoints the sign-in opens.
 */
@NullMarked
package io.recourse.access.signin;

import org.jspecify.annotations.NullMarked;
