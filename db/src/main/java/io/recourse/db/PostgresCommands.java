package io.recourse.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code initdb} and {@code pg_ctl} on one data folder. */
final class PostgresCommands {

    private static final int INITDB_SECONDS = 300;
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;

    private final DataFolder folder;
    private final Path binaries;
    private final ServerAccount account;
    private final Path log;

    PostgresCommands(DataFolder folder, Path binaries, ServerAccount account) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
        this.log = folder.path().resolve("database-command.log");
    }

    /** Fails early, with a reason, where the server could never run. */
    void probe() {
        try {
            account.open(folder.path());
        } catch (IOException e) {
            throw new StartRefused("The data folder " + folder.path() + " cannot be opened for the server.", e);
        }
        if (Commands.run(account.command(program("postgres"), List.of("--version")), log, 10) != 0) {
            throw new StartRefused(
                    account.prefix().isEmpty()
                            ? "The packed PostgreSQL does not run on this machine: " + Commands.complaint(log)
                            : "As root, PostgreSQL runs under another account, which cannot reach " + binaries
                                    + ": choose a folder that every account may enter with --data, or start as an ordinary user.");
        }
    }

    /** Makes the data: beside its final place, moved there when complete, so half a database is never mistaken for one. */
    void initialise(Passwords passwords) {
        Path fresh = folder.path().resolve("database.new");
        Path passwordFile = folder.path().resolve("initdb.password");
        try {
            Folders.delete(fresh);
            Files.createDirectory(fresh);
            account.own(fresh);
            OwnerOnly.write(passwordFile, passwords.superuser());
            account.own(passwordFile);
            int code = Commands.run(
                    account.command(
                            program("initdb"),
                            List.of(
                                    "--pgdata=" + fresh,
                                    "--username=postgres",
                                    "--pwfile=" + passwordFile,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    // Sorts the same on every machine and in every version of its libraries.
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C")),
                    log,
                    INITDB_SECONDS);
            if (code != 0) {
                throw new StartRefused(
                        "The database cannot be made in " + folder.path() + ": " + Commands.complaint(log));
            }
            Files.move(fresh, folder.database());
        } catch (IOException e) {
            throw new StartRefused("The database cannot be made in " + folder.path() + ": " + e.getMessage(), e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    /** Starts the server on the port of the loopback interface and waits for it, through crash recovery if need be. */
    boolean start(int port) {
        String options = String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=",
                "-c max_connections=100",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                // A week of logs, each day overwriting that of the week before.
                "-c logging_collector=on",
                "-c log_directory=log",
                "-c log_filename=postgresql-%a.log",
                "-c log_truncate_on_rotation=on",
                "-c log_rotation_age=1d",
                "-c log_rotation_size=0");
        return pgCtl(
                        START_SECONDS,
                        "start",
                        "--wait",
                        "--timeout=" + START_SECONDS,
                        "--log=" + startLog(),
                        "--options=" + options)
                == 0;
    }

    /** Why the last start failed. */
    String complaint() {
        return Commands.complaint(Files.exists(startLog()) ? startLog() : log);
    }

    /** Stops the server and waits for it; modes are those of {@code pg_ctl}. */
    boolean stop(String mode) {
        return pgCtl(STOP_SECONDS, "stop", "--wait", "--timeout=" + (STOP_SECONDS - 5), "--mode=" + mode) == 0;
    }

    private int pgCtl(int seconds, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--pgdata=" + folder.database());
        try {
            return Commands.run(account.command(program("pg_ctl"), all), log, seconds + 5);
        } catch (UncheckedIOException e) {
            throw new StartRefused("PostgreSQL cannot be run from " + binaries + ": " + e.getMessage(), e);
        }
    }

    private Path startLog() {
        return folder.database().resolve("start.log");
    }

    private Path program(String name) {
        return binaries.resolve("bin").resolve(name);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Unreadable for anybody else, and replaced by the next attempt.
        }
    }
}
