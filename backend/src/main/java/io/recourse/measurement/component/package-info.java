/**
 * Owns the components of a service: parts that can fail on their own, such as app, API and messaging in one promise.
 * It must not know how a clause makes one figure of them.
 */
@NullMarked
package io.recourse.measurement.component;

import org.jspecify.annotations.NullMarked;
