/**
 * Owns the pages of letter templates: the list, and the editor with the list of fields and a preview against a real
 * claim. It must not know how a field gets its value.
 */
@NullMarked
package io.recourse.ui.letter;

import org.jspecify.annotations.NullMarked;
