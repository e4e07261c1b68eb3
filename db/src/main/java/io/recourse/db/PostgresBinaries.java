package io.recourse.db;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL server that travels in the jar; once per version, into a folder named by its content. */
final class PostgresBinaries {

    /** Of the packed server; data of another major version cannot be opened by it. */
    static final String MAJOR_VERSION = "18";

    private static final int OWNER_EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres}, unpacked below the given one when it is not there yet. */
    static Path unpackInto(Path folder) {
        try {
            byte[] archive = archive();
            Path unpacked = folder.resolve("postgres-" + MAJOR_VERSION + "-" + hash(archive));
            if (!Files.isDirectory(unpacked)) {
                Path fresh = folder.resolve("postgres.new");
                Folders.delete(fresh);
                unpack(archive, fresh);
                Files.move(fresh, unpacked);
            }
            return unpacked;
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL cannot be unpacked into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name", "");
        String name = system.startsWith("Windows") ? "Windows" : system.startsWith("Mac") ? "Darwin" : "Linux";
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, System.getProperty("os.arch", ""))) {
            return archive.readAllBytes();
        } catch (IllegalStateException | NullPointerException e) {
            throw new StartRefused(
                    "This build has no PostgreSQL for %s on %s: build on that machine, or set RECOURSE_DATABASE_URL."
                            .formatted(system, System.getProperty("os.arch")),
                    e);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("unexpected path in the archive: " + entry.getName());
                }
                unpack(entry, tar, file);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            allowReading(file, true);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            allowReading(file, (entry.getMode() & OWNER_EXECUTABLE) != 0);
        }
    }

    /** Not the process's umask: as root, the server runs under another account and must be able to read itself. */
    private static void allowReading(Path file, boolean executable) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String hash(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
