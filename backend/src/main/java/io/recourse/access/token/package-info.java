/**
 * Owns API tokens: making, showing once, finding, revoking.
 * It must not know what a token is used for; only whether it may write.
 */
@NullMarked
package io.recourse.access.token;

import org.jspecify.annotations.NullMarked;
