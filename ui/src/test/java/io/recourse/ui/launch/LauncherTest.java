package io.recourse.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.ui.launch.LauncherProject.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script, as a person at a terminal meets it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path temporary;

    private LauncherProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new LauncherProject(temporary);
        project.maven();
        project.set("JAVA_HOME", project.jdk("jdk-25", "25.0.1").toString());
    }

    @Test
    void help_names_every_command() {
        Ended help = project.run("help");

        assertThat(help.code()).isZero();
        assertThat(help.output())
                .contains("recourse run", "recourse test", "recourse report", "recourse token", "recourse bench");
    }

    @Test
    void no_command_shows_the_usage_and_is_wrong_usage() {
        Ended nothing = project.run();

        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.output()).contains("./recourse run");
    }

    @Test
    void an_unknown_command_is_named_and_is_wrong_usage() {
        Ended unknown = project.run("fly");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.output())
                .startsWith("recourse: there is no command fly")
                .contains("./recourse run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "march", "2026-13", "2026-00", "2026-3", "03-2026", "2026-03-01"})
    void a_report_needs_a_real_month(String month) {
        Ended report = project.run("report", month);

        assertThat(report.code()).isEqualTo(2);
        assertThat(report.output()).contains("such as 2026-03");
        assertThat(report.output().lines()).hasSize(2);
    }

    @Test
    void a_report_in_a_language_we_do_not_speak_is_refused_with_those_we_do() {
        Ended report = project.run("report", "2026-03", "--lang", "fr");

        assertThat(report.code()).isEqualTo(2);
        assertThat(report.output()).contains("en, ar or zh, not fr");
    }

    @Test
    void a_report_into_a_folder_that_is_missing_is_refused_before_the_work() throws IOException {
        Ended report = project.run("report", "2026-03", "--out", "nowhere/at/all.pdf");

        assertThat(report.code()).isEqualTo(2);
        assertThat(report.output()).contains("there is no folder");
        assertThat(project.builds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "999999999999"})
    void a_port_is_a_number_that_exists(String port) {
        assertThat(project.run("run", "--port", port).code()).isEqualTo(2);
    }

    @Test
    void a_port_in_use_is_said_before_anything_is_built() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended run = project.run("run", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.output().lines())
                    .containsExactly(
                            "recourse: Port %d is in use: stop what listens there, or choose another with --port."
                                    .formatted(taken.getLocalPort()));
            assertThat(project.builds()).isZero();
        }
    }

    @Test
    void a_data_folder_in_use_is_said_with_the_address_of_the_one_that_runs() {
        project.source(
                ".recourse/run.properties",
                "pid=%d\nport=8099\nurl=http://localhost:8099\n"
                        .formatted(ProcessHandle.current().pid()));

        Ended run = project.run("run");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("in use by another Recourse", "http://localhost:8099", "--data");
    }

    @Test
    void without_any_jdk_it_says_what_to_install() {
        project.set("JAVA_HOME", "");

        Ended report = project.run("report", "2026-03");

        assertThat(report.code()).isEqualTo(1);
        assertThat(report.output()).contains("JDK 25 or newer is needed, and none was found", "Install");
    }

    @Test
    void too_old_a_jdk_is_named() {
        project.set("JAVA_HOME", project.jdk("jdk-17", "17.0.9").toString());

        Ended report = project.run("report", "2026-03");

        assertThat(report.code()).isEqualTo(1);
        assertThat(report.output()).contains("JAVA_HOME is JDK 17", "JDK 25 or newer is needed");
    }

    @Test
    void too_old_a_java_home_gives_way_to_a_jdk_in_the_usual_places() {
        project.set("JAVA_HOME", project.jdk("jdk-17", "17.0.9").toString());
        project.set(
                "RECOURSE_JDK_PLACES",
                project.jdk("jdk-21", "21.0.1") + ":" + project.jdk("jdk-27", "27") + ":"
                        + project.jdk("jdk-26", "26.0.1"));

        assertThat(project.run("report", "2026-03").output()).contains("ran jdk-26 with");
    }

    @Test
    void without_maven_it_says_what_to_install() throws IOException {
        Files.delete(temporary.resolve("tools/mvn"));

        Ended report = project.run("report", "2026-03");

        assertThat(report.code()).isEqualTo(1);
        assertThat(report.output()).contains("there is no mvn on the PATH");
    }

    @Test
    void it_builds_once_and_again_only_when_a_source_has_changed() throws IOException {
        assertThat(project.run("report", "2026-03").code()).isZero();
        assertThat(project.run("report", "2026-03").code()).isZero();
        assertThat(project.builds()).isEqualTo(1);

        project.source("ui/src/test/java/SomeTest.java", "class SomeTest {}");
        project.run("report", "2026-03");
        assertThat(project.builds()).as("tests are no part of the program").isEqualTo(1);

        project.source("backend/src/main/java/Main.java", "class Main { int changed; }");
        project.run("report", "2026-03");
        assertThat(project.builds()).isEqualTo(2);
    }

    @Test
    void a_failed_build_shows_its_errors_and_is_tried_again() throws IOException {
        project.maven("echo '[ERROR] Main.java: does not compile'; exit 1");

        Ended report = project.run("report", "2026-03");

        assertThat(report.code()).isEqualTo(1);
        assertThat(report.output()).contains("[ERROR] Main.java: does not compile", "The build failed", "build.log");
        project.run("report", "2026-03");
        assertThat(project.builds()).isEqualTo(2);
    }

    @Test
    void a_report_passes_month_language_and_an_absolute_file_on() {
        Ended report = project.run("report", "2026-03", "--lang", "zh", "--out", "march.pdf");

        assertThat(report.code()).isZero();
        assertThat(report.output())
                .contains("--recourse.report.month=2026-03")
                .contains("--recourse.report.language=zh-Hans")
                .contains("--recourse.report.file=" + project.folder().resolve("march.pdf"));
    }

    @Test
    void a_bundle_is_really_checked_and_one_that_was_touched_is_told() throws IOException {
        project.set("JAVA_HOME", project.runningJdk("jdk-26", "26.0.1").toString());
        byte[] sound = VerifyBundleTest.archive("one.txt", "what was sent");
        Files.write(project.folder().resolve("sound.zip"), sound);
        String touched = new String(sound, StandardCharsets.ISO_8859_1).replace("was sent", "was sunk");
        Files.write(project.folder().resolve("touched.zip"), touched.getBytes(StandardCharsets.ISO_8859_1));

        Ended checked = project.run("verify-bundle", "sound.zip");
        assertThat(checked.code()).as(checked.output()).isZero();
        assertThat(checked.output()).contains("CLM-000001");
        Ended found = project.run("verify-bundle", "touched.zip");
        assertThat(found.code()).as(found.output()).isEqualTo(1);
        assertThat(found.output()).contains("one.txt");
        assertThat(project.run("verify-bundle", "none.zip").code()).isEqualTo(2);
    }

    @Test
    void tests_end_with_the_totals_of_all_modules() {
        project.maven("""
                for module in db ui; do
                    mkdir -p $module/target/surefire-reports
                    printf '<?xml version="1.0"?>\\n<testsuite name="A" time="1" tests="%s" errors="1" skipped="2" failures="0">\\n<testcase/>' 7 \\
                        > $module/target/surefire-reports/TEST-A.xml
                done
                """);

        Ended test = project.run("test");

        assertThat(test.output().lines().toList().getLast())
                .isEqualTo("Tests run: 14, Failures: 0, Errors: 2, Skipped: 4");
        assertThat(test.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "engine database", "--all"})
    void a_benchmark_that_does_not_exist_is_refused_with_those_that_do(String words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("bench"));
        arguments.addAll(List.of(words.split(" ")));

        Ended bench = project.run(arguments.toArray(String[]::new));

        assertThat(bench.code()).isEqualTo(2);
        assertThat(bench.output()).contains("engine, database, ledger or all");
        assertThat(project.builds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "database", "ledger", "all"})
    void benchmarks_run_with_the_class_path_of_the_backends_tests(String what) {
        Path target = project.folder().resolve("backend/target");
        project.maven("mkdir -p '%1$s' && printf /libraries/jmh.jar > '%1$s/bench.classpath'".formatted(target));

        Ended bench = project.run("bench", what);

        assertThat(bench.output())
                .contains("backend/target/test-classes:", ":/libraries/jmh.jar io.recourse.bench.Bench " + what);
        assertThat(bench.code()).isZero();
    }

    @Test
    void benchmarks_that_do_not_compile_are_not_run() {
        project.maven("echo '[ERROR] Bench.java: does not compile'; exit 1");

        Ended bench = project.run("bench");

        assertThat(bench.code()).isEqualTo(1);
        assertThat(bench.output()).contains("Bench.java: does not compile", "bench.log");
        assertThat(bench.output()).doesNotContain("ran jdk-25");
    }

    @Test
    void no_test_at_all_is_no_success() {
        assertThat(project.run("test").code()).isEqualTo(1);
    }
}
