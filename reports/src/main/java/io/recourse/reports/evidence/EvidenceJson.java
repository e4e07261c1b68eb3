package io.recourse.reports.evidence;

import io.recourse.reports.evidence.pack.Manifest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bundles as they are sent over HTTP. */
final class EvidenceJson {

    private EvidenceJson() {}

    /** A bundle with what it holds. */
    record Bundle(
            int number,
            int claimVersion,
            String copy,
            String language,
            String manifestSha256,
            String archiveSha256,
            @Nullable String previous,
            long size,
            Instant madeAt,
            String madeBy,
            List<Manifest.Entry> files,
            List<Manifest.Mask> masked,
            List<String> withheld,
            String document) {}

    static Bundle of(EvidenceBundle bundle) {
        return new Bundle(
                bundle.number(),
                bundle.claimVersion(),
                bundle.copy().tag(),
                bundle.language().tag(),
                bundle.manifestSha256(),
                bundle.archiveSha256(),
                bundle.manifest().chain().previous(),
                bundle.size(),
                bundle.madeAt(),
                bundle.madeBy(),
                bundle.manifest().files(),
                bundle.manifest().masked(),
                bundle.manifest().withheld(),
                "/api/v1/claims/" + bundle.claim() + "/evidence/" + bundle.number() + ".zip");
    }
}
