package io.recourse.reports.evidence.pack;

import java.nio.charset.StandardCharsets;

/** A file of a bundle. */
public final class BundleFile {

    private final String path;
    private final byte[] content;

    /**
     * A file.
     *
     * @param path in the archive, with slashes, in plain ASCII
     */
    public BundleFile(String path, byte[] content) {
        if (!path.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*") || path.contains("..")) {
            throw new IllegalArgumentException("not a path within an archive: " + path);
        }
        this.path = path;
        this.content = content.clone();
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

    public String sha256() {
        return Sha256.hex(content);
    }
}
