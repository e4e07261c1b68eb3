package io.recourse.reports.evidence.pack;

import io.recourse.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle shows by itself: whether each file is the one that the manifest names, whether one is missing, twice
 * there or too many. It cannot show who made it: for that, compare the hash of the manifest with the one in the register
 * of the claim.
 *
 * @param manifest null if there is none that can be read
 * @param manifestHash SHA-256 of the manifest; null if there is none
 * @param files how many files were checked
 * @param faults empty if everything is as the manifest says
 */
public record BundleCheck(
        @Nullable Manifest manifest, @Nullable String manifestHash, int files, List<String> faults) {

    /** More than any bundle has; a larger file is no bundle of ours. */
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    public BundleCheck {
        faults = List.copyOf(faults);
    }

    /** True if nothing is wrong. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** Checks an archive. */
    public static BundleCheck of(byte[] archive) {
        List<String> faults = new ArrayList<>();
        Map<String, byte[]> contents = contents(archive, faults);
        if (faults.isEmpty() && !ZipDirectory.shows(archive, contents)) {
            faults.add("The directory at the end of the archive shows other files than the archive holds.");
        }
        byte[] json = contents.get(BundleZip.MANIFEST);
        if (json == null) {
            faults.add("There is no " + BundleZip.MANIFEST + ": this is no bundle of evidence, or it was taken out.");
            return new BundleCheck(null, null, contents.size(), faults);
        }
        Manifest manifest;
        try {
            manifest = ManifestJson.read(json);
        } catch (IllegalArgumentException unreadable) {
            faults.add("" + unreadable.getMessage());
            return new BundleCheck(null, Sha256.hex(json), contents.size(), faults);
        }
        if (!Manifest.FORMAT.equals(manifest.format())) {
            faults.add("The manifest has another form than " + Manifest.FORMAT + ": " + manifest.format());
        }
        compare(manifest, contents, faults);
        checkHashes(contents, faults);
        return new BundleCheck(manifest, Sha256.hex(json), manifest.files().size(), faults);
    }

    private static void compare(Manifest manifest, Map<String, byte[]> contents, List<String> faults) {
        Map<String, byte[]> unnamed = new LinkedHashMap<>(contents);
        unnamed.remove(BundleZip.MANIFEST);
        unnamed.remove(BundleZip.HASHES);
        for (Manifest.Entry entry : manifest.files()) {
            byte[] content = unnamed.remove(entry.path());
            if (content == null) {
                faults.add(entry.path() + ": missing");
            } else if (!Sha256.hex(content).equals(entry.sha256())) {
                faults.add(entry.path() + ": changed (" + content.length + " bytes, named with " + entry.bytes() + ")");
            } else if (content.length != entry.bytes()) {
                faults.add(entry.path() + ": has " + content.length + " bytes, named with " + entry.bytes());
            }
        }
        unnamed.keySet().forEach(path -> faults.add(path + ": not named in the manifest"));
    }

    private static void checkHashes(Map<String, byte[]> contents, List<String> faults) {
        byte[] list = contents.get(BundleZip.HASHES);
        if (list == null) {
            faults.add(BundleZip.HASHES + ": missing");
            return;
        }
        String expected = contents.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(BundleZip.HASHES))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Sha256.hex(entry.getValue()) + "  " + entry.getKey() + "\n")
                .reduce("", String::concat);
        if (!expected.equals(new String(list, StandardCharsets.US_ASCII))) {
            faults.add(BundleZip.HASHES + ": does not list the files as they are");
        }
    }

    private static Map<String, byte[]> contents(byte[] archive, List<String> faults) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - bytes + 1));
                bytes += content.length;
                if (bytes > MOST_BYTES) {
                    faults.add("This is larger than any bundle of evidence.");
                    return contents;
                }
                if (contents.put(entry.getName(), content) != null) {
                    faults.add(entry.getName() + ": twice in the archive");
                }
            }
        } catch (ZipException damaged) {
            faults.add("The archive is damaged: " + damaged.getMessage());
        } catch (IOException unreadable) {
            faults.add("The archive cannot be read: " + unreadable.getMessage());
        }
        return contents;
    }
}
