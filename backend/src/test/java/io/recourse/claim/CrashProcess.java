package io.recourse.claim;

import io.recourse.db.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A {@link CrashVictim} as the test sees it: its API, its standard input, and how to kill it. */
final class CrashProcess implements AutoCloseable {

    private static final String ENDED = "ended";
    private static final Pattern ANSWER = Pattern.compile("(token|address|claim) ");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final PrintWriter questions;
    private final Map<String, String> tokens = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private CrashProcess(Process process) throws InterruptedException {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
        this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        String[] words = next();
        while (words[0].equals("token")) {
            tokens.put(words[1], words[2]);
            words = next();
        }
        address = words[1];
    }

    static CrashProcess start(DatabaseSettings database) throws IOException, InterruptedException {
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
                        // One connection for each transaction that stands still, and as many again, as no more than
                        // half are held for keys; those are never opened.
                        "--spring.datasource.hikari.maximum-pool-size=140",
                        "--spring.datasource.hikari.minimum-idle=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** A new claim in a status, as its id and version. */
    String[] claim(ClaimStatus status, String currency) throws InterruptedException {
        questions.println("claim " + status + " " + currency);
        return next();
    }

    CompletableFuture<HttpResponse<String>> post(CrashWaves.Sent sent, String user, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + sent.path()))
                .header("Authorization", "Bearer " + tokens.get(user))
                .header("Content-Type", sent.type())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(sent.body()));
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

    /** Takes in all that it writes: its log would fill the pipe, and then it would stand still where nobody meant it to. */
    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().filter(line -> ANSWER.matcher(line).lookingAt()).forEach(answers::add);
        } catch (IOException | UncheckedIOException killed) {
            // Nothing more will come.
        }
        answers.add(ENDED);
    }

    private String[] next() throws InterruptedException {
        String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null || answer.equals(ENDED)) {
            throw new IllegalStateException("The process gave no answer");
        }
        return answer.split(" ");
    }
}
