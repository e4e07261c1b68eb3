/**
 * Owns how many users a service is bought for, and how many could not work during an incident.
 * It must not know what a clause makes of it.
 */
@NullMarked
package io.recourse.measurement.users;

import org.jspecify.annotations.NullMarked;
