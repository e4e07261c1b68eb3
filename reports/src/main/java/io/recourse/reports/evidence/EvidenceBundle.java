package io.recourse.reports.evidence;

import io.recourse.db.id.ClaimId;
import io.recourse.reports.evidence.pack.Manifest;
import io.recourse.text.Language;
import java.time.Instant;

/**
 * A bundle as it was made; its bytes are read apart.
 *
 * @param number among those of the claim, from 1
 * @param claimVersion version of the claim that it shows
 * @param manifestSha256 what a reader compares, in hexadecimal
 * @param size of the archive in bytes
 * @param madeBy user name
 */
public record EvidenceBundle(
        ClaimId claim,
        int number,
        int claimVersion,
        EvidenceCopy copy,
        Language language,
        Manifest manifest,
        String manifestSha256,
        String archiveSha256,
        long size,
        Instant madeAt,
        String madeBy) {

    /** Name under which the archive is saved, in plain ASCII. */
    public String fileName() {
        String claimNumber = manifest.claim().number();
        return copy == EvidenceCopy.VENDOR ? claimNumber + "-evidence.zip" : claimNumber + "-evidence-ORIGINAL.zip";
    }
}
