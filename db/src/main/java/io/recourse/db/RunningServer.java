package io.recourse.db;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A Recourse that already runs on a data folder, seen from a second process: who it is, and its database. */
public final class RunningServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RunningServer() {}

    /** Where the running application writes its process id ({@code pid}) and address ({@code url}). */
    public static Path runtimeFile(Path home) {
        return home.resolve("run.properties");
    }

    /**
     * The database of the process that holds the folder, or empty when nobody does.
     *
     * @throws StartRefused when somebody holds it but its database does not answer
     */
    public static Optional<DatabaseSettings> find(Path home) {
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        DataFolder folder = DataFolder.at(home);
        if (folder.lock()) {
            folder.close();
            return Optional.empty();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<DatabaseSettings> settings = reachable(folder);
            if (settings.isPresent()) {
                return settings;
            }
            pause();
        }
        throw new StartRefused("The data folder " + folder.path() + " is in use by " + describe(folder.path())
                + ", but its database does not answer.");
    }

    /** Who runs on the folder, for messages: process and address as far as they are known. */
    static String describe(Path home) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(runtimeFile(home))) {
            properties.load(reader);
        } catch (IOException e) {
            return "another Recourse";
        }
        return "another Recourse (process %s, %s)".formatted(properties.get("pid"), properties.get("url"));
    }

    private static Optional<DatabaseSettings> reachable(DataFolder folder) {
        try {
            // Fourth line of the file that the server keeps while it runs.
            List<String> lines = Files.readAllLines(folder.database().resolve("postmaster.pid"));
            int port = Integer.parseInt(lines.get(3).strip());
            DatabaseSettings settings = Bootstrap.settings(port, Passwords.read(folder.passwords()));
            DriverManager.getConnection(settings.url(), settings.user(), settings.password())
                    .close();
            return Optional.of(settings);
        } catch (IOException | SQLException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while waiting for the running database.", e);
        }
    }
}
