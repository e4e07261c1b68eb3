/**
 * Owns what the company decided about claims: up to which amount one release is enough, and how long it appeals.
 * It must not know claims themselves.
 */
@NullMarked
package io.recourse.claim.policy;

import org.jspecify.annotations.NullMarked;
