/**
 * Owns the library of published service level terms: what vendors promise in public, where that was read and how far it can
 * be trusted, as drafts a clause may begin with. It must not know which clauses, measurements or claims we have.
 */
@NullMarked
package io.recourse.contract.library;

import org.jspecify.annotations.NullMarked;
