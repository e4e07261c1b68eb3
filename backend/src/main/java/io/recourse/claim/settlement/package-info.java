/**
 * Owns settlement: credits that vendors wrote, which claims a person took them for, what waits unmatched or was set
 * aside, and what each decision books. It must not know how files are read, nor how pages show anything.
 */
@NullMarked
package io.recourse.claim.settlement;

import org.jspecify.annotations.NullMarked;
