package io.recourse.claim.paper;

import io.recourse.text.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A ZIP file, read once from its first byte to its last, within limits of number, size and ratio. Documents of Office
 * are such files as well. What lies in an ordinary one must itself be of a type that may be kept.
 */
final class Archive {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int MOST_BYTES_OF_ENTRY = 64 * 1024 * 1024;

    /** Spreadsheets reach a ratio of 50; the format itself can reach 1,000. Small files may, they harm nobody. */
    private static final long MOST_RATIO = 150;

    private static final long HARMLESS_BYTES = 5L * 1024 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final byte[] bytes;
    private final Set<String> names = new HashSet<>();
    private long inflated;

    Archive(byte[] bytes) {
        this.bytes = bytes;
    }

    /** True if it is a complete archive of this type; throws InvalidInput, in words, if it is one that nobody should open. */
    boolean is(FileType type) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                checkName(entry.getName());
                read(zip, entry, type);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new InvalidInput("file", "claim.paper.invalid.archive.damaged");
        }
        if (names.isEmpty() || names.size() != directory()) {
            throw new InvalidInput("file", "claim.paper.invalid.archive.damaged");
        }
        return switch (type) {
            case XLSX -> names.contains(CONTENT_TYPES) && names.contains("xl/workbook.xml") && isWithoutMacros();
            case DOCX -> names.contains(CONTENT_TYPES) && names.contains("word/document.xml") && isWithoutMacros();
            default -> !names.contains(CONTENT_TYPES);
        };
    }

    private void checkName(String name) {
        boolean leaves = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
        if (leaves || !names.add(name) || names.size() > MOST_ENTRIES) {
            throw new InvalidInput("file", "claim.paper.invalid.archive.unsafe");
        }
    }

    private void read(InputStream zip, ZipEntry entry, FileType type) throws IOException {
        if (type == FileType.ZIP && !entry.isDirectory() && !entry.getName().equals(CONTENT_TYPES)) {
            byte[] content = zip.readNBytes(MOST_BYTES_OF_ENTRY + 1);
            count(content.length);
            checkContent(entry.getName(), content);
            return;
        }
        byte[] buffer = new byte[64 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
        }
    }

    private void count(int read) {
        inflated += read;
        boolean bomb = inflated > HARMLESS_BYTES && inflated / bytes.length > MOST_RATIO;
        if (bomb || inflated > MOST_BYTES || read > MOST_BYTES_OF_ENTRY) {
            throw new InvalidInput("file", "claim.paper.invalid.archive.tooMuch");
        }
    }

    /** An archive in an archive is refused unopened, Office documents excepted: they are checked like any other. */
    private static void checkContent(String name, byte[] content) {
        FileType inner = FileType.ofName(name).orElse(null);
        if (content.length == 0) {
            return;
        }
        if (inner == null || inner == FileType.ZIP || !FileContents.are(inner, FileContents.seen(content), content)) {
            throw new InvalidInput("file", "claim.paper.invalid.archive.content", shown(name));
        }
    }

    private boolean isWithoutMacros() {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/activex/"));
    }

    /** Number of entries that the directory at the end names; -1 if there is none. What stands behind it is refused. */
    private int directory() {
        int end = bytes.length - 22;
        if (end < 0 || bytes[end] != 'P' || bytes[end + 1] != 'K' || bytes[end + 2] != 5 || bytes[end + 3] != 6) {
            return -1;
        }
        return (bytes[end + 10] & 0xFF) | (bytes[end + 11] & 0xFF) << 8;
    }

    private static String shown(String name) {
        return FileName.clean(name).orElse("?");
    }
}
