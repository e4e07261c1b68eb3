/**
 * Owns the sample workspace: its facts, the loader that enters them through the services a user works with, and its
 * removal. No other feature may know of it; what is sample is told by marks on vendors, sources, users and entries.
 */
@NullMarked
package io.recourse.sample;

import org.jspecify.annotations.NullMarked;
