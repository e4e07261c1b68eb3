/**
 * Pages about outages that touch many clauses: their claims are drafted, gone through, signed and released together. They
 * must not take a step of a claim in any other way than the service does.
 */
@NullMarked
package io.recourse.ui.outage;

import org.jspecify.annotations.NullMarked;
