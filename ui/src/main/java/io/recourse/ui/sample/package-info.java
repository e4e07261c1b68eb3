/**
 * Owns the page on which an administrator takes the sample workspace away. Must not know what belongs to the sample;
 * that is the backend's.
 */
@NullMarked
package io.recourse.ui.sample;

import org.jspecify.annotations.NullMarked;
