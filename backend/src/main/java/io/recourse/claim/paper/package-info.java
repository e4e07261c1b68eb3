/**
 * Owns the papers of a claim: notes, messages and calls, files by their content and hash, what only lawyers may read,
 * and the log of who read it. It must not know how a claim moves, nor what a letter, a bundle or a page makes of them.
 */
@NullMarked
package io.recourse.claim.paper;

import org.jspecify.annotations.NullMarked;
