/**
 * Owns the books as files: spreadsheets for people, a journal for other accounting systems.
 * It must not know how the books are kept; it asks the ledger like any other reader.
 */
@NullMarked
package io.recourse.ledger.export;

import org.jspecify.annotations.NullMarked;
