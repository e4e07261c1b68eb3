package io.recourse.claim;

import io.recourse.db.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A {@link CrashVictim} as the test sees it: its API, its standard input, and how to kill it. */
final class CrashProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final Map<String, String> tokens = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private CrashProcess(Process process) throws IOException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        String[] words = next("token", "address");
        while (words[0].equals("token")) {
            tokens.put(words[1], words[2]);
            words = next("token", "address");
        }
        address = words[1];
    }

    static CrashProcess start(DatabaseSettings database) throws IOException {
        return new CrashProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashVictim.class.getName(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--spring.quartz.auto-startup=false",
                        // Its log would fill the pipe, which nobody empties while it answers by its port.
                        "--logging.threshold.console=OFF",
                        "--logging.file.name=target/crash-victim.log",
                        // One connection for each transaction that stands still, and some to go on with.
                        "--spring.datasource.hikari.maximum-pool-size=80",
                        "--spring.datasource.hikari.minimum-idle=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** A new claim in a status, as its id and version. */
    String[] claim(ClaimStatus status, String currency) throws IOException {
        questions.println("claim " + status + " " + currency);
        return next("claim", "claim");
    }

    CompletableFuture<HttpResponse<String>> post(String path, String user, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + tokens.get(user))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** {@code kill -9}: nothing of it runs any more when this returns. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        http.shutdownNow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.shutdownNow();
    }

    private String[] next(String first, String second) throws IOException {
        StringBuilder log = new StringBuilder();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(first + " ") || line.startsWith(second + " ")) {
                return line.split(" ");
            }
            log.append(line).append('\n');
        }
        throw new IllegalStateException("The process ended without an answer:\n" + log);
    }
}
