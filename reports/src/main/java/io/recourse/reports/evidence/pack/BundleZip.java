package io.recourse.reports.evidence.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs files so that the same files give the same bytes on every machine: in the order of their paths, with one fixed
 * time, and stored, because two versions of a compressor may compress differently.
 */
public final class BundleZip {

    /** Name of the list in the form of {@code sha256sum}. */
    static final String HASHES = "SHA256SUMS";

    static final String MANIFEST = "manifest.json";

    /** Not the first of January: that is written with a second time, which depends on the zone of the server. */
    private static final LocalDateTime ONE_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private BundleZip() {}

    /** The manifest's entries for the files. */
    public static List<Manifest.Entry> entries(List<BundleFile> files) {
        return sorted(files).stream()
                .map(file -> new Manifest.Entry(file.path(), file.size(), file.sha256(), file.original()))
                .toList();
    }

    /** The manifest as it stands in the archive. */
    public static byte[] manifest(Manifest manifest) {
        return ManifestJson.write(manifest);
    }

    /** The archive: the files, the manifest, and the list of hashes. */
    public static byte[] pack(List<BundleFile> files, Manifest manifest) {
        List<BundleFile> all = new ArrayList<>(files);
        all.add(new BundleFile(MANIFEST, ManifestJson.write(manifest)));
        String hashes = sorted(all).stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
        all.add(new BundleFile(HASHES, hashes.getBytes(StandardCharsets.US_ASCII)));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            for (BundleFile file : sorted(all)) {
                add(zip, file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return archive.toByteArray();
    }

    private static void add(ZipOutputStream zip, BundleFile file) throws IOException {
        byte[] content = file.content();
        CRC32 check = new CRC32();
        check.update(content);
        ZipEntry entry = new ZipEntry(file.path());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(check.getValue());
        entry.setTimeLocal(ONE_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static List<BundleFile> sorted(List<BundleFile> files) {
        return files.stream().sorted(Comparator.comparing(BundleFile::path)).toList();
    }
}
