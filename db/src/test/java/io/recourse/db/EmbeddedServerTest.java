package io.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a real server: made, stopped, killed, refused. */
class EmbeddedServerTest {

    @TempDir(factory = ServerFolder.class)
    static Path shared;

    @TempDir(factory = ServerFolder.class)
    Path folder;

    private Path home;

    /** Unpacks the binaries once and links them into each test's folder: unpacking takes longer than all the rest. */
    @BeforeEach
    void chooseHome() throws IOException {
        home = Files.createDirectory(folder.resolve("data of a user"));
        Path unpacked = PostgresBinaries.unpackInto(shared);
        try (var walk = Files.walk(unpacked)) {
            for (Path source : walk.toList()) {
                Path target = home.resolve(shared.relativize(source));
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, source);
                }
            }
        }
    }

    @Test
    void data_survive_a_restart() {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            jooq(server.settings()).execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(jooq(server.settings()).fetchValue("SELECT answer FROM kept"))
                    .isEqualTo(42);
        }
    }

    @Test
    void an_orphan_left_by_a_killed_process_is_stopped_and_its_data_kept() throws Exception {
        Process killed = SecondProcess.start(home, "wait");
        DatabaseSettings orphan = SecondProcess.settings(killed);
        jooq(orphan).execute("CREATE TABLE kept AS SELECT 42 AS answer");
        killed.destroyForcibly().waitFor();
        assertThat(jooq(orphan).fetchValue("SELECT 1"))
                .as("the orphan still answers")
                .isEqualTo(1);

        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(server.settings().url()).isNotEqualTo(orphan.url());
            assertThat(jooq(server.settings()).fetchValue("SELECT answer FROM kept"))
                    .isEqualTo(42);
            assertThatThrownBy(() -> jooq(orphan).fetchValue("SELECT 1")).isNotNull();
        }
    }

    @Test
    void a_crashed_server_recovers_what_was_committed() throws Exception {
        Process killed = SecondProcess.start(home, "wait");
        DatabaseSettings orphan = SecondProcess.settings(killed);
        jooq(orphan).execute("CREATE TABLE kept AS SELECT 42 AS answer");
        killed.destroyForcibly().waitFor();
        postmaster().destroyForcibly();

        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(jooq(server.settings()).fetchValue("SELECT answer FROM kept"))
                    .isEqualTo(42);
        }
    }

    @Test
    void a_stale_process_id_that_now_belongs_to_another_program_is_no_obstacle_and_that_program_lives_on()
            throws Exception {
        EmbeddedServer.start(home).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(home.resolve("database/postmaster.pid"), stranger.pid() + "\n" + home + "\n1\n5432\n");

            EmbeddedServer.start(home).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_second_process_on_the_same_folder_is_refused_in_one_line() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(jooq(server.settings()).fetchValue("SELECT 1")).isEqualTo(1);
            Process second = SecondProcess.start(home, "once");

            assertThat(SecondProcess.lastLine(second))
                    .contains("is in use by another Recourse")
                    .contains("--data");
            assertThat(second.waitFor()).isEqualTo(1);
            assertThatThrownBy(() -> EmbeddedServer.start(home)).hasMessageContaining("in use");
            assertThat(jooq(server.settings()).fetchValue("SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void a_command_finds_the_database_of_the_running_process() {
        assertThat(RunningServer.find(home)).isEmpty();
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(RunningServer.find(home)).contains(server.settings());
        }
        assertThat(RunningServer.find(home)).isEmpty();
    }

    @Test
    void a_half_made_database_is_made_again() throws Exception {
        Files.createDirectories(home.resolve("database.new/base"));
        Files.writeString(home.resolve("database.new/PG_VERSION"), "18\n");

        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(jooq(server.settings()).fetchValue("SELECT 1")).isEqualTo(1);
        }
        assertThat(home.resolve("database.new")).doesNotExist();
    }

    @Test
    void a_missing_folder_is_made_with_all_that_belongs_in_it() {
        Path missing = folder.resolve("not/yet/there");
        try (EmbeddedServer server = EmbeddedServer.start(missing)) {
            assertThat(jooq(server.settings()).fetchValue("SELECT current_database()"))
                    .isEqualTo("recourse");
        }
        assertThat(missing).isDirectoryContaining(path -> path.endsWith("database"));
    }

    @Test
    void data_of_another_postgresql_are_refused_with_both_versions() throws Exception {
        Files.createDirectory(home.resolve("database"));
        Files.writeString(home.resolve("database/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedServer.start(home))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> EmbeddedServer.start(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("a file of that name is in the way");
    }

    @Test
    void only_the_loopback_interface_with_a_password_that_nobody_else_can_read() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            DSLContext jooq = jooq(server.settings());
            assertThat(jooq.fetchValue("SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(jooq.fetchValue("SHOW is_superuser")).isEqualTo("off");
            assertThat(jooq.fetchValue("SHOW fsync")).isEqualTo("on");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.resolve("database.properties"))))
                    .isEqualTo("rw-------");
            DatabaseSettings guess = new DatabaseSettings(
                    server.settings().url(), server.settings().user(), "guess");
            assertThatThrownBy(() -> jooq(guess).fetchValue("SELECT 1")).hasStackTraceContaining("authentication");
            assertThat(server.settings().toString())
                    .doesNotContain(server.settings().password());
        }
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static DSLContext jooq(DatabaseSettings settings) {
        return DSL.using(new ShortLived(settings), org.jooq.SQLDialect.POSTGRES);
    }

    /** A connection per statement, so that none stands in the way of a stop. */
    private record ShortLived(DatabaseSettings settings) implements org.jooq.ConnectionProvider {

        @Override
        public java.sql.Connection acquire() {
            try {
                DriverManager.setLoginTimeout((int) Duration.ofSeconds(10).toSeconds());
                return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void release(java.sql.Connection connection) {
            try {
                connection.close();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
