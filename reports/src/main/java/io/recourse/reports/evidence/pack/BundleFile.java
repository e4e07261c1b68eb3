package io.recourse.reports.evidence.pack;

import io.recourse.text.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file of a bundle. */
public final class BundleFile {

    private final String path;
    private final byte[] content;
    private final @Nullable String original;

    /**
     * A file.
     *
     * @param path in the archive, with slashes, in plain ASCII
     */
    public BundleFile(String path, byte[] content) {
        this(path, content, null);
    }

    /**
     * A file that is the copy of another.
     *
     * @param original SHA-256 of what it was made of; null if it was made of nothing else
     */
    public BundleFile(String path, byte[] content, @Nullable String original) {
        if (!path.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*") || path.contains("..")) {
            throw new IllegalArgumentException("not a path within an archive: " + path);
        }
        this.path = path;
        this.content = content.clone();
        this.original = original;
    }

    public static BundleFile text(String path, String text) {
        return new BundleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return path;
    }

    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    /** SHA-256 of what it is a copy of; null if it is none. */
    public @Nullable String original() {
        return original;
    }

    public String sha256() {
        return Sha256.hex(content);
    }
}
