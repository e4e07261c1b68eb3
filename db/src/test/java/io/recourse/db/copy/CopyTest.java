package io.recourse.db.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.db.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Binary COPY gives and takes what plain SQL would. */
class CopyTest {

    private static final TestDatabase DATABASE = TestDatabase.empty();

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DATABASE.dataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void every_kind_of_value_arrives_as_it_was_written() throws SQLException {
        execute("CREATE TEMP TABLE kinds (id uuid, words text, whole integer, big bigint, yes boolean, at timestamptz,"
                + " span tstzrange, document jsonb, bytes bytea)");
        UUID id = UUID.fromString("0190c0de-0000-7000-8000-00000000beef");
        Instant at = Instant.parse("1969-07-20T20:17:40.123456Z");
        new RowWriter()
                .row(9)
                .uuid(id)
                .text("停机 ← توقف")
                .integer(-7)
                .number(Long.MIN_VALUE)
                .flag(true)
                .time(at)
                .range(at, Instant.parse("2026-06-01T00:00:00Z"))
                .json("{\"a\": [1]}")
                .bytes(new byte[] {0, -1})
                .row(9)
                .uuid(null)
                .text(null)
                .integer(null)
                .number(null)
                .flag(null)
                .nothing()
                .nothing()
                .json(null)
                .nothing()
                .copyInto(connection, "kinds");

        assertThat(texts(
                        "SELECT concat_ws('|', id, words, whole, big, yes, at AT TIME ZONE 'UTC', span, document, bytes)"
                                + " FROM kinds"))
                .containsExactly(
                        id + "|停机 ← توقف|-7|-9223372036854775808|t|1969-07-20 20:17:40.123456|"
                                + "[\"1969-07-20 20:17:40.123456+00\",\"2026-06-01 00:00:00+00\")|{\"a\": [1]}|\\x00ff",
                        "");
    }

    @Test
    void decimals_keep_every_digit_and_their_scale() throws SQLException {
        List<String> numbers = List.of(
                "0",
                "0.00",
                "1",
                "9999",
                "10000",
                "10000.0001",
                "-12.3450",
                "0.000000000001",
                "99.986111111111",
                "123456789012345678901234567890.123456789",
                "-0.0001",
                "100.00");
        execute("CREATE TEMP TABLE decimals (value numeric)");
        RowWriter writer = new RowWriter();
        numbers.forEach(number -> writer.row(1).decimal(new BigDecimal(number)));
        writer.copyInto(connection, "decimals");

        assertThat(texts("SELECT value::text FROM decimals")).isEqualTo(numbers);
    }

    @Test
    void a_buffer_that_grows_loses_nothing() throws SQLException {
        execute("CREATE TEMP TABLE long_texts (value text)");
        RowWriter writer = new RowWriter();
        String text = "x".repeat(1_000);
        for (int i = 0; i < 2_000; i++) {
            writer.row(1).text(text + i);
        }

        assertThat(writer.copyInto(connection, "long_texts")).isEqualTo(2_000);
        assertThat(texts("SELECT count(*) || ' ' || sum(length(value)) FROM long_texts"))
                .containsExactly("2000 " + (2_000 * 1_000 + 10 + 90 * 2 + 900 * 3 + 1_000 * 4));
    }

    @Test
    void rows_are_read_field_by_field() throws SQLException {
        String query = "SELECT '0190c0de-0000-7000-8000-00000000beef'::uuid, 5::bigint,"
                + " '2026-05-01 00:00:00.999Z'::timestamptz, 'words', NULL::text, '\\x00ff'::bytea,"
                + " ARRAY['1999-12-31 23:59:59.999Z', 'infinity']::timestamptz[], NULL::timestamptz[],"
                + " ARRAY[1, 5]::smallint[], '{}'::smallint[] FROM generate_series(1, 3)";
        int rows = 0;
        try (RowReader reader = RowReader.of(connection, query)) {
            while (reader.next()) {
                rows++;
                assertThat(reader.uuid()).hasToString("0190c0de-0000-7000-8000-00000000beef");
                assertThat(reader.number()).isEqualTo(5);
                assertThat(reader.time())
                        .isEqualTo(Instant.parse("2026-05-01T00:00:00.999Z").toEpochMilli());
                assertThat(reader.text()).isEqualTo("words");
                assertThat(reader.text()).isNull();
                assertThat(reader.bytes()).containsExactly(0, 255);
                assertThat(reader.times())
                        .containsExactly(
                                Instant.parse("1999-12-31T23:59:59.999Z").toEpochMilli(), RowReader.FOREVER);
                assertThat(reader.times()).isEmpty();
                assertThat(reader.smallNumbers()).containsExactly(1, 5);
                assertThat(reader.smallNumbers()).isEmpty();
            }
        }
        assertThat(rows).isEqualTo(3);
    }

    @Test
    void a_query_without_rows_and_one_that_is_left_early_leave_the_connection_usable() throws SQLException {
        try (RowReader reader = RowReader.of(connection, "SELECT 1::bigint WHERE false")) {
            assertThat(reader.next()).isFalse();
        }
        try (RowReader reader = RowReader.of(connection, "SELECT n::bigint FROM generate_series(1, 1000) n")) {
            assertThat(reader.next()).isTrue();
        }
        assertThat(texts("SELECT 'still here'")).containsExactly("still here");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new java.util.ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
