package io.recourse.reports.evidence.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The directory at the end of an archive, by which file managers open it. It can be made to show other files than those
 * that stand in the archive from its beginning, so both are read and have to be the same.
 */
final class ZipDirectory {

    private ZipDirectory() {}

    /** True if the directory shows these files, byte for byte, and no others. */
    static boolean shows(byte[] archive, Map<String, byte[]> contents) {
        try {
            Path copy = Files.createTempFile("bundle", ".zip");
            try {
                Files.write(copy, archive);
                return shows(copy, contents);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException("no copy to check", noRoom);
        }
    }

    private static boolean shows(Path archive, Map<String, byte[]> contents) {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            int seen = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                byte[] expected = contents.get(entry.getName());
                if (expected == null || !holds(zip, entry, expected)) {
                    return false;
                }
                seen++;
            }
            return seen == contents.size();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Reads no more than what is expected, and one byte. */
    private static boolean holds(ZipFile zip, ZipEntry entry, byte[] expected) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return Arrays.equals(stream.readNBytes(expected.length + 1), expected);
        }
    }
}
