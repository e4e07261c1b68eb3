/**
 * Owns what pages show of a vendor's form and of the letter of a claim: what is demanded and missing, the words, and how
 * they get out. It must not know how a letter is worded.
 */
@NullMarked
package io.recourse.ui.claim.letter;

import org.jspecify.annotations.NullMarked;
