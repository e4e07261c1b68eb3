/**
 * Owns what becomes of a command that meets others in the database: it is tried again, or refused in words. It must not
 * know what any command does.
 */
@NullMarked
package io.recourse.command;

import org.jspecify.annotations.NullMarked;
