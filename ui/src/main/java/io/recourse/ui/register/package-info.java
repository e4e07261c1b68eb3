/**
 * Owns what the pages of vendors, contracts and clauses share: editors in dialogs, usual fields, the history of a record.
 * It must not know any of these pages.
 */
@NullMarked
package io.recourse.ui.register;

import org.jspecify.annotations.NullMarked;
