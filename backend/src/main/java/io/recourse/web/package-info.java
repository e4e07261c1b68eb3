/**
 * Owns how requests come in: filter chains, problem answers, idempotency, limits, lists and the API description.
 * It must not know any feature that answers them.
 */
@NullMarked
package io.recourse.web;

import org.jspecify.annotations.NullMarked;
