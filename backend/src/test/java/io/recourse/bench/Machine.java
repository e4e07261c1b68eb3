package io.recourse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    /** One line: processor, cores, memory, operating system, Java. */
    static String describe() {
        return "%s, %d cores, %s, %s, Java %s"
                .formatted(
                        line("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        line("/proc/meminfo", "MemTotal", "memory unknown"),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        Runtime.version());
    }

    private static String line(String file, String name, String otherwise) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(otherwise);
        } catch (IOException notLinux) {
            return otherwise;
        }
    }
}
