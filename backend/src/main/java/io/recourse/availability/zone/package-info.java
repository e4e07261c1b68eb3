/**
 * Owns what a period is cut into whatever the states were: service hours, exclusions with their allowances and cap, the
 * counted time. It must not know the states of any component, only how each of them would be charged there.
 */
@NullMarked
package io.recourse.availability.zone;

import org.jspecify.annotations.NullMarked;
