/**
 * Owns what a credit owes to other assessments: caps over months, quarters and years of a contract, credits earned back,
 * rights to terminate. It must not know how an availability was found, nor what became of a credit once it was claimed.
 */
@NullMarked
package io.recourse.assessment.remedy;

import org.jspecify.annotations.NullMarked;
