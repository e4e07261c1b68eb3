/**
 * Owns claims: their life from breach to credit note, their days, who may do which step, and what each step posts.
 * It must not know how availability is computed, nor how a document or a page shows a claim.
 */
@NullMarked
package io.recourse.claim;

import org.jspecify.annotations.NullMarked;
