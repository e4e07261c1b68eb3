package io.recourse.claim;

import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.db.id.ClaimId;

/**
 * Figures that the vendor gave with an answer.
 *
 * @param position of the step with which they were recorded
 * @param plausible false if they do not follow from one another; the step then says why they stand all the same
 */
public record VendorStatement(ClaimId claim, int position, StatedFigures figures, boolean plausible) {}
