/**
 * Owns files of credits from the upload to the stored lines: what each row would do, each credit once, and taking a file
 * back while nothing of it is used. It must not know which claims the credits pay.
 */
@NullMarked
package io.recourse.claim.settlement.intake;

import org.jspecify.annotations.NullMarked;
