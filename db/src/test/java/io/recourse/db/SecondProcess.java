package io.recourse.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another Java process that starts the embedded server, so that a test can kill it or be refused beside it. */
final class SecondProcess {

    private SecondProcess() {}

    /** Arguments: the folder, and "wait" to stay until killed or "once" to end at once. */
    public static void main(String[] arguments) throws InterruptedException {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]))) {
            System.out.println("settings " + server.settings().url() + " "
                    + server.settings().password());
            if (arguments[1].equals("wait")) {
                Thread.sleep(Long.MAX_VALUE);
            }
        } catch (StartRefused e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    static Process start(Path home, String manner) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        home.toString(),
                        manner)
                .redirectErrorStream(true)
                .start();
    }

    static DatabaseSettings settings(Process process) throws IOException {
        BufferedReader reader = reader(process);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("settings ")) {
                String[] words = line.split(" ");
                return new DatabaseSettings(words[1], "recourse", words[2]);
            }
        }
        throw new IllegalStateException("The process ended without a server");
    }

    static String lastLine(Process process) throws IOException {
        return reader(process).lines().reduce((first, last) -> last).orElse("");
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
