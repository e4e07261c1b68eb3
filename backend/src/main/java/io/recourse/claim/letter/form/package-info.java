/**
 * Owns the form that a vendor requires of a claim: channel, recipient, subject words, what it must contain, and what
 * people enter about a claim because of it. It must not know how a letter is worded, nor whether a claim may go out.
 */
@NullMarked
package io.recourse.claim.letter.form;

import org.jspecify.annotations.NullMarked;
