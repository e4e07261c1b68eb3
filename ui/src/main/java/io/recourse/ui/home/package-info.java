/**
 * Owns the first page: for each role the few figures that bring it here, each a link to what it came from. Must not
 * compute a figure that a service already tells, nor add amounts of different currencies.
 */
@NullMarked
package io.recourse.ui.home;

import org.jspecify.annotations.NullMarked;
