/**
 * The page about money that will not come. It must not add amounts of different currencies.
 */
@NullMarked
package io.recourse.ui.loss;

import org.jspecify.annotations.NullMarked;
