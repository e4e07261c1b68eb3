/**
 * Owns what came in as it came: bytes with their hash, when and by whom, and which services and time they told of. It
 * must not know what the bytes mean; whoever understands them says so.
 */
@NullMarked
package io.recourse.measurement.payload;

import org.jspecify.annotations.NullMarked;
