package io.recourse.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command prints is read by scripts: nothing else may stand on the standard output. */
class StandardOutputTest {

    @Test
    void libraries_write_nothing_there_before_the_log_is_set_up(@TempDir Path folder) throws Exception {
        // The first time zone of a program makes Java look for whoever else knows zones.
        Path program = Files.writeString(
                folder.resolve("Zone.java"), "void main() { IO.print(java.time.ZoneId.of(\"Asia/Hong_Kong\")); }");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        withoutTests(),
                        program.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(written).isEqualTo("Asia/Hong_Kong");
    }

    /** What people run: tests set up the log in a way of their own. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.contains("test-classes") && !place.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
