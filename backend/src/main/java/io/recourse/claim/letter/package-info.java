/**
 * Owns the letter with which a claim goes to the vendor: templates with fields, the values of the fields in the
 * letter's language, and the letter as it was sent. It must not know how a document is printed, nor whether the claim
 * may take a step: it hears that one was taken.
 */
@NullMarked
package io.recourse.claim.letter;

import org.jspecify.annotations.NullMarked;
