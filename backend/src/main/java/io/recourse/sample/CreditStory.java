package io.recourse.sample;

import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import java.util.List;

/**
 * A file of credits that a vendor of the sample sent, and what somebody decided about it. Invented, around real claims.
 *
 * @param vendor name in the register
 * @param file name of the resource
 */
record CreditStory(
        String vendor, String file, SourceFormat format, FileEncoding encoding, String by, List<Decision> decisions) {

    /**
     * The best proposal of a credit, confirmed.
     *
     * @param number of its document
     * @param last nothing more will come for the claim, whatever was proposed
     */
    record Decision(String number, boolean last) {}
}
