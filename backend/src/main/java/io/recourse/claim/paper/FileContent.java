package io.recourse.claim.paper;

/**
 * A file with its bytes, whose hash was compared with the one of its intake. Compares by the file alone.
 *
 * @param bytes exactly as they came in
 */
public record FileContent(ClaimFile file, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent content && content.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
