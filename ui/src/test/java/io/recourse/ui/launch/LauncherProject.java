package io.recourse.ui.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A small project around the real launcher script, with a Maven and a JDK that only note how they were called: so the
 * script's own decisions can be seen in a second each.
 */
final class LauncherProject {

    private static final List<String> TOOLS = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "chmod",
            "cksum",
            "date",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "ls",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail",
            "touch",
            "tr",
            "uname");

    private final Path folder;
    private final Path tools;
    private final Map<String, String> environment = new TreeMap<>();

    LauncherProject(Path temporary) throws IOException {
        folder = Files.createDirectories(temporary.resolve("a project"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        Files.copy(Path.of("..", "recourse"), folder.resolve("recourse"), StandardCopyOption.COPY_ATTRIBUTES);
        source("pom.xml", "<project/>");
        source(".mvn/jvm.config", "");
        for (String module : List.of("db", "backend", "reports", "ui")) {
            source(module + "/pom.xml", "<project/>");
            source(module + "/src/main/java/Main.java", "class Main {}");
        }
        for (String tool : TOOLS) {
            program(tools.resolve(tool), "exec " + find(tool) + " \"$@\"");
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", temporary.toString());
        environment.put("RECOURSE_JDK_PLACES", "");
    }

    /** A JDK that unpacks an empty program, and when told to run it prints its own folder and the arguments. */
    Path jdk(String name, String version) {
        Path jdk = folder.resolveSibling(name);
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(jdk.resolve("bin/javac"), "exit 0");
        program(jdk.resolve("bin/java"), """
                case "$*" in
                    *extract*) mkdir -p "${@: -1}" && touch "${@: -1}/recourse.jar" ;;
                    *) echo "ran %s with $*" ;;
                esac
                """.formatted(name));
        return jdk;
    }

    /** A JDK that really runs the program, from the classes under test instead of the jar. */
    Path runningJdk(String name, String version) {
        Path jdk = jdk(name, version);
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        program(jdk.resolve("bin/java"), """
                case "$*" in
                    *extract*) mkdir -p "${@: -1}" && touch "${@: -1}/recourse.jar"; exit ;;
                esac
                while [ "$1" != -jar ]; do shift; done
                shift 2
                exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' io.recourse.ui.Recourse "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"), classes));
        return jdk;
    }

    /** A Maven that notes each call in a file beside the project. */
    void maven(String commands) {
        program(tools.resolve("mvn"), "echo \"$*\" >> '" + calls() + "'\n" + commands);
    }

    void maven() {
        maven("exit 0");
    }

    /** How often Maven was called. */
    long builds() throws IOException {
        return Files.exists(calls()) ? Files.readAllLines(calls()).size() : 0;
    }

    void source(String path, String text) {
        write(folder.resolve(path), text);
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Path folder() {
        return folder;
    }

    Ended run(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("recourse").toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The launcher does not end: " + output);
            }
            return new Ended(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path calls() {
        return folder.resolveSibling("maven.calls");
    }

    private static Path find(String tool) {
        for (String place : List.of("/usr/bin", "/bin", "/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin")) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return Path.of(place, tool);
            }
        }
        throw new IllegalStateException("This machine has no " + tool);
    }

    private static void program(Path file, String script) {
        write(file, "#!" + find("bash") + "\n" + script + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException(file + " cannot be made executable");
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the script ended: exit code, and what it printed on either output. */
    record Ended(int code, String output) {}
}
