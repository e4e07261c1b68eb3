package io.recourse.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Folders for the data of test servers: in memory where the system has a place for that. A database is a thousand small
 * files, and a disk makes them slowly where as many were deleted a moment ago (ext4 keeps away from the numbers of such
 * files, and looks at each of them for every new one): nearly a second for each fresh database, instead of a tenth.
 */
final class ServerFolders {

    /** Linux has it, and gives it half of the memory; containers often 64 MB. */
    private static final Path MEMORY = Path.of("/dev/shm");

    /** Bytes. Two servers at once take less than half of it. */
    private static final long ENOUGH = 2L << 30;

    private static final String PREFIX = "recourse-test-server-";

    /** No run takes so long. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private ServerFolders() {}

    /** A new, empty folder; whoever starts a server in it deletes it in the end. */
    static Path create() throws IOException {
        return isFit() ? createIn(MEMORY) : Files.createTempDirectory(PREFIX);
    }

    /** Some servers bring their programs with them: those must be allowed to run there. */
    private static boolean isFit() throws IOException {
        return Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() >= ENOUGH
                && Files.readAllLines(Path.of("/proc/mounts")).stream()
                        .filter(mount -> mount.contains(" " + MEMORY + " "))
                        .noneMatch(mount -> mount.contains("noexec"));
    }

    /** The same in a given place, where what killed runs left behind is deleted first: memory has no other broom. */
    static Path createIn(Path place) throws IOException {
        Instant limit = Instant.now().minus(LEFT_BEHIND);
        for (Path folder : folders(place)) {
            try {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
                    Folders.delete(folder);
                }
            } catch (IOException | UncheckedIOException another) {
                // It belongs to somebody else, or somebody else deletes it at this moment.
            }
        }
        return Files.createTempDirectory(place, PREFIX);
    }

    private static List<Path> folders(Path place) throws IOException {
        try (var entries = Files.list(place)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }
}
