/**
 * Owns the packed forms in which results and sealed months are stored: versions, bytes and checksums. It must not know
 * where they are stored, nor what they mean to a clause.
 */
@NullMarked
package io.recourse.assessment.pack;

import org.jspecify.annotations.NullMarked;
