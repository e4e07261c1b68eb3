/**
 * Owns the database: migrations, generated classes, the embedded server and the connection settings.
 * Must not know any business rule; those live in the backend.
 */
@NullMarked
package io.recourse.db;

import org.jspecify.annotations.NullMarked;
