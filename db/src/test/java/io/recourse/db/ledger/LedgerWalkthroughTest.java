package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The examples of {@code walkthrough.sql} answer what {@code walkthrough.out} says. */
class LedgerWalkthroughTest {

    @Test
    void the_ledger_told_by_example_answers_as_committed() throws SQLException, IOException {
        try (Books books = new Books();
                Connection connection = books.database.dataSource().getConnection()) {
            assertThat(Transcript.play(connection, read("walkthrough.sql"))).isEqualTo(read("walkthrough.out"));
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(LedgerWalkthroughTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
