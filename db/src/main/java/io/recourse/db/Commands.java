package io.recourse.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of the operating system and of PostgreSQL, with their messages in English. */
final class Commands {

    private Commands() {}

    /** Whether the program exists and ends without an error. */
    static boolean succeeds(List<String> command) {
        try {
            return run(command, 10) == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** What the program prints; empty when it cannot be run. */
    static String output(List<String> command) {
        try {
            Process process = builder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Runs to the end, with its output thrown away; gives the exit code. */
    static int run(List<String> command, int seconds) {
        return run(builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD), command, seconds);
    }

    /** Runs to the end, with its output in a file; not in a pipe, which a server left running would keep open. */
    static int run(List<String> command, Path log, int seconds) {
        return run(builder(command).redirectOutput(log.toFile()), command, seconds);
    }

    private static int run(ProcessBuilder builder, List<String> command, int seconds) {
        try {
            Process process = builder.redirectErrorStream(true).start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartRefused(command + " did not end within " + seconds + " seconds.");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while waiting for " + command, e);
        }
    }

    /** The last line of a log that says what went wrong. */
    static String complaint(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                    .reduce((first, last) -> first.contains("FATAL") ? first : last)
                    .orElseGet(() -> lines.isEmpty() ? "" : lines.getLast())
                    .strip();
        } catch (IOException e) {
            return "no log";
        }
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectInput(ProcessBuilder.Redirect.from(nullDevice()));
        return builder;
    }

    private static java.io.File nullDevice() {
        return new java.io.File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
