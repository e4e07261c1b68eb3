/**
 * Owns the pages about what was measured: services with their timelines, exclusions, imports and sources. It must not
 * know how a claim is made of them.
 */
@NullMarked
package io.recourse.ui.measurement;

import org.jspecify.annotations.NullMarked;
