package io.recourse.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder ({@code .recourse} unless told otherwise) that holds everything an installation with an embedded database
 * keeps: data, server binaries, passwords, logs. One process at a time owns it, by a lock that ends with the process,
 * however it ends.
 */
final class DataFolder implements AutoCloseable {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_FOR_A_NEW_DATABASE = 500 * MEGABYTE;
    private static final long NEEDED_FOR_AN_OLD_DATABASE = 100 * MEGABYTE;

    private final Path path;
    private @Nullable FileChannel lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder if it is missing. */
    static DataFolder at(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                OwnerOnly.restrict(path);
            }
            return new DataFolder(path.toRealPath());
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be made: a file of that name is in the way.", e);
        } catch (AccessDeniedException e) {
            throw noPermission(path, e);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + path + " cannot be made: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("database");
    }

    Path passwords() {
        return path.resolve("database.properties");
    }

    /** Takes the folder for this process, or says that another one has it. */
    boolean lock() {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            FileLock taken = channel.tryLock();
            if (taken != null) {
                lock = channel;
                return true;
            }
            channel.close();
            return false;
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            return false;
        } catch (AccessDeniedException e) {
            throw noPermission(path, e);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + path + " cannot be locked: " + e.getMessage(), e);
        }
    }

    /** Refuses when the disk is too full to start on: better before the first write than in the middle of one. */
    void requireSpace() {
        long needed = Files.exists(database()) ? NEEDED_FOR_AN_OLD_DATABASE : NEEDED_FOR_A_NEW_DATABASE;
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < needed) {
                throw new StartRefused("Not enough disk space in %s: %d MB free, at least %d MB needed."
                        .formatted(path, free / MEGABYTE, needed / MEGABYTE));
            }
        } catch (IOException e) {
            throw new StartRefused("The free disk space of " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static StartRefused noPermission(Path path, IOException cause) {
        return new StartRefused(
                "No permission to write to the data folder %s (as %s): change its owner, or choose another with --data."
                        .formatted(path, System.getProperty("user.name")),
                cause);
    }

    @Override
    public void close() {
        closeQuietly(lock);
        lock = null;
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The operating system lets go of the lock with the process at the latest.
        }
    }
}
