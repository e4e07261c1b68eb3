/**
 * Owns the first minutes of an installation without an administrator: the one-time link and its page.
 * It must not know anything that comes after them.
 */
@NullMarked
package io.recourse.access.setup;

import org.jspecify.annotations.NullMarked;
