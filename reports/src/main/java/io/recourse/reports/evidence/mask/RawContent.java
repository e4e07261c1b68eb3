package io.recourse.reports.evidence.mask;

import io.recourse.text.Sha256;
import java.util.Set;

/**
 * Bytes that came from outside, as they came or masked; told apart by the hash of what came.
 *
 * @see RawMask
 */
public final class RawContent {

    private final String mediaType;
    private final byte[] bytes;
    private final String original;
    private final Set<String> names;

    private RawContent(String mediaType, byte[] bytes, String original, Set<String> names) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.original = original;
        this.names = Set.copyOf(names);
    }

    /**
     * As it came.
     *
     * @param names codes and names of the service that the bundle is about: rows about others do not leave; none for a
     *     page that anybody can read
     */
    public static RawContent of(String mediaType, byte[] bytes, Set<String> names) {
        return new RawContent(mediaType, bytes.clone(), Sha256.hex(bytes), names);
    }

    RawContent masked(byte[] masked) {
        return new RawContent(mediaType, masked, original, names);
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of what came. */
    public String original() {
        return original;
    }

    Set<String> names() {
        return names;
    }
}
