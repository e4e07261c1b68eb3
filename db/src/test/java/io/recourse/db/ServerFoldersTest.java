package io.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFoldersTest {

    @TempDir
    Path place;

    @Test
    void what_a_killed_run_left_behind_is_deleted_after_a_day_and_nothing_else() throws IOException {
        Path killed = ServerFolders.createIn(place);
        Files.writeString(Files.createDirectory(killed.resolve("base")).resolve("1"), "table");
        Path running = ServerFolders.createIn(place);
        Path other = Files.createDirectory(place.resolve("of-another-program"));
        FileTime dayBefore = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(killed, dayBefore);
        Files.setLastModifiedTime(other, dayBefore);

        Path fresh = ServerFolders.createIn(place);

        assertThat(place).isDirectoryNotContaining(killed::equals);
        assertThat(running).exists();
        assertThat(other).exists();
        assertThat(fresh).isEmptyDirectory();
    }
}
