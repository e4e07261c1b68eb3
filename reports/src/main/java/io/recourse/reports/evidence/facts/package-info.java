/**
 * Owns what a bundle of evidence says about one claim, gathered from all features as plain records. It must not know
 * how it is written to files, nor who may read it.
 */
@NullMarked
package io.recourse.reports.evidence.facts;

import org.jspecify.annotations.NullMarked;
