package io.recourse.reports.evidence.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.recourse.ledger.RegisterHead;
import io.recourse.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle holds and from what it came, as {@code manifest.json} says it.
 *
 * @param format name and version of this form
 * @param copy vendor or original
 * @param asOf the moment that the bundle shows: the claim's last step
 * @param files every file but the manifest and the list of hashes, in the order of their paths
 * @param masked what was masked, by rule and part, without what it was
 * @param withheld what is left out of the copy that leaves, in words
 */
public record Manifest(
        String format,
        String copy,
        String language,
        Instant asOf,
        Subject claim,
        Inputs inputs,
        List<Entry> files,
        List<Mask> masked,
        List<String> withheld,
        Chain chain) {

    public static final String FORMAT = "recourse-evidence/1";

    public Manifest {
        files = List.copyOf(files);
        masked = List.copyOf(masked);
        withheld = List.copyOf(withheld);
    }

    /** Which claim, in which state. */
    public record Subject(String number, String id, int version, String status) {}

    /** Hashes of what the claim rests on. */
    public record Inputs(
            String assessment,
            int revision,
            String engine,
            String clause,
            String timeline,
            String exclusions,
            String input) {}

    /**
     * A file with its length in bytes.
     *
     * @param sha256 of the file as it stands in this bundle
     * @param originalSha256 of what came in, where the file is a copy of it, masked or not; null for what we wrote
     */
    public record Entry(
            String path,
            long bytes,
            String sha256,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String originalSha256) {}

    /** How often a rule found something in a part of the facts. */
    public record Mask(String rule, String part, int count) {}

    /**
     * What this bundle follows.
     *
     * @param number of this bundle among those of the claim, from 1
     * @param previous SHA-256 of the manifest of the bundle before it; null for the first
     * @param month report of the month in which the period ends; null if none was made
     * @param ledgerHead hash of the claim's last entry in the books; null if there is none
     * @param registerHeads of what decides figures beside the journal (rates, steps of months, policy), as far as written
     *     before the moment that the bundle shows; none in bundles of earlier versions
     */
    public record Chain(
            int number,
            @Nullable String previous,
            @Nullable Month month,
            @Nullable String ledgerHead,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RegisterHead> registerHeads) {

        public Chain {
            registerHeads = registerHeads == null ? List.of() : List.copyOf(registerHeads);
        }
    }

    /** A month's figures by their hash. */
    public record Month(String month, int revision, String contentHash) {}

    /** The manifest of this text; throws IllegalArgumentException if it is none. */
    public static Manifest read(String json) {
        return ManifestJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same in another place of the chain. */
    public Manifest after(int number, @Nullable String previous) {
        return new Manifest(
                format,
                copy,
                language,
                asOf,
                claim,
                inputs,
                files,
                masked,
                withheld,
                new Chain(number, previous, chain.month(), chain.ledgerHead(), chain.registerHeads()));
    }

    /** What the bundle says, wherever it stands in the chain: the same content has the same hash. */
    public String contentHash() {
        return Sha256.hex(ManifestJson.write(after(0, null)));
    }
}
