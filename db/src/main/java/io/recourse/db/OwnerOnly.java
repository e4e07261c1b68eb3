package io.recourse.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read, where the file system knows owners. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Takes a file (0600) or folder (0700) away from everyone but its owner. */
    public static void restrict(Path path) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            String mode = Files.isDirectory(path) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** Writes a secret: the file is restricted before the first letter is in it, and replaced as a whole. */
    public static void write(Path path, String content) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        restrict(fresh);
        Files.writeString(fresh, content);
        Files.move(fresh, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
