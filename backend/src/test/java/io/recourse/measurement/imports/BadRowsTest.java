package io.recourse.measurement.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.service.BoughtService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way in which a file or a row can be wrong has a message of its own, in each language. */
@BackendTest
class BadRowsTest {

    private static final String HEADER = "service,from,to,state\n";

    @Autowired
    ImportFixture fixture;

    @Autowired
    RegisterFixture register;

    /** The row as it follows the service's code; {@code |} stands for the comma. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-03-01 10:00|2026-03-01 11:00, row.fields",
        "2026-03-01 10:00|2026-03-01 11:00|DOWN|x, row.fields",
        "|2026-03-01 11:00|DOWN, time.missing",
        "2026-03-01|2026-03-01 11:00|DOWN, time.form",
        "01/03/2026 10:00|2026-03-01 11:00|DOWN, time.form",
        "2026-02-30 10:00|2026-03-01 11:00|DOWN, time.form",
        "2026-03-01 24:00|2026-03-02 11:00|DOWN, time.form",
        "2026-03-01 10:00|soon|DOWN, time.form",
        "2026-03-01 10:00+25:00|2026-03-01 11:00|DOWN, time.form",
        "1999-12-31 10:00|2026-03-01 11:00|DOWN, time.tooEarly",
        "2026-09-16 10:00||DOWN, time.future",
        "2026-03-01 10:00|2027-03-01 11:00|DOWN, time.future",
        "2026-03-01 11:00|2026-03-01 10:00|DOWN, row.backwards",
        "2026-03-01 11:00|2026-03-01 11:00|DOWN, row.backwards",
        "2026-03-01 11:00:00.0001|2026-03-01 11:00:00.0009|DOWN, row.backwards",
        "2025-12-31 10:00|2026-03-01 11:00|DOWN, row.uncovered",
        "2026-08-31 10:00|2026-09-02 11:00|DOWN, row.uncovered",
        "2026-03-01 10:00|2026-03-01 11:00|, state.missing",
        "2026-03-01 10:00|2026-03-01 11:00|BROKEN, state.unknown",
        "2026-03-01 10:00|2026-03-01 11:00|PENDING, state.unknown"
    })
    void a_bad_row_is_named(String row, String error) {
        BoughtService service = register.service();
        String text = HEADER + service.code() + "," + row.replace('|', ',') + "\n";

        ImportPreview preview = fixture.preview(ImportFixture.file(fixture.source(), text));

        assertThat(preview.isAcceptable()).isFalse();
        assertThat(preview.rows()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.outcome()).isEqualTo(RowOutcome.ERROR);
            assertThat(found.errors())
                    .extracting(problem -> problem.messageKey())
                    .contains("import." + error);
            for (Language language : Language.values()) {
                found.errors()
                        .forEach(problem -> assertThat(problem.message(language.locale()))
                                .isNotBlank()
                                .doesNotContain("{"));
            }
        });
    }

    @Test
    void a_time_that_the_clocks_skipped_or_showed_twice_is_an_error_and_not_a_guess() {
        BoughtService service = register.service();
        String text = HEADER + service.code() + ",2026-03-29 02:30,2026-03-29 04:00,DOWN\n" + service.code()
                + ",2025-10-26 02:30,2025-10-26 04:00,DOWN\n" + service.code()
                + ",2025-10-26T02:30+01:00,2025-10-26 04:00,DOWN\n";
        OutageImport berlin = ImportFixture.file(fixture.source(), text, "2025-01-01T00:00:00Z", null);
        berlin = new OutageImport(
                berlin.source(),
                "outages.csv",
                berlin.content(),
                ZoneId.of("Europe/Berlin"),
                berlin.coveredFrom(),
                null,
                Set.of());

        List<PreviewRow> rows = fixture.preview(berlin).rows();

        assertThat(rows.get(0).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.messageKey()).isEqualTo("import.time.gap"));
        assertThat(rows.get(1).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message(Language.ENGLISH.locale()))
                        .contains("Europe/Berlin")
                        .contains("+02:00")
                        .contains("+01:00"));
        assertThat(rows.get(2).outcome()).isEqualTo(RowOutcome.CREATE);
        assertThat(rows.get(2).from()).isEqualTo("2025-10-26T01:30:00Z");
    }

    @Test
    void a_service_that_is_unknown_ambiguous_or_missing_is_named() {
        BoughtService one = register.service();
        register.service();
        String time = ",2026-03-01 10:00,2026-03-01 11:00,DOWN\n";
        String text =
                HEADER + "nothing" + time + "chat" + time + time + one.code().toUpperCase() + time;

        List<PreviewRow> rows =
                fixture.preview(ImportFixture.file(fixture.source(), text)).rows();

        assertThat(rows.subList(0, 3).stream()
                        .map(row -> row.errors().getFirst().messageKey()))
                .containsExactly("import.service.unknown", "import.service.ambiguous", "import.service.missing");
        assertThat(rows.get(1).errors().getFirst().message(Language.ENGLISH.locale()))
                .contains(one.code());
        assertThat(rows.get(3).service()).isEqualTo("Chat");
    }

    static Stream<Arguments> badFiles() {
        String row = "x,2026-03-01 10:00,2026-03-01 11:00,DOWN\n";
        return Stream.of(
                Arguments.of("empty", new byte[0], "file.empty"),
                Arguments.of("blank", bytes(" \n\n"), "file.empty"),
                Arguments.of("too large", new byte[6 * 1024 * 1024], "file.tooLarge"),
                Arguments.of("UTF-16", "service".getBytes(StandardCharsets.UTF_16), "file.utf16"),
                Arguments.of("a spreadsheet", new byte[] {'P', 'K', 3, 4, 0}, "file.spreadsheet"),
                Arguments.of("binary", bytes("service,\0"), "file.binary"),
                Arguments.of("Latin-1", "service,é".getBytes(StandardCharsets.ISO_8859_1), "file.notUtf8"),
                Arguments.of("no header", bytes(row), "header.none"),
                Arguments.of("a column missing", bytes("service,from,state\n"), "header.missing"),
                Arguments.of("a column twice", bytes("service,from,to,state,From\n"), "header.twice"),
                Arguments.of("a column unknown", bytes("service,from,to,state,reason\n"), "header.unknown"),
                Arguments.of("a quote never closed", bytes(HEADER + "\"x" + row), "file.openQuote"),
                Arguments.of("text after a quote", bytes(HEADER + "\"x\"y,1,2,3\n"), "file.broken"),
                Arguments.of("too many rows", bytes(HEADER + row.repeat(50_001)), "file.tooManyRows"));
    }

    @ParameterizedTest(name = "a file that is {0}")
    @MethodSource("badFiles")
    void a_bad_file_is_named(String what, byte[] content, String error) {
        MeasurementSource source = fixture.source();
        OutageImport file =
                new OutageImport(source.id(), "outages.csv", content, ZoneId.of("UTC"), null, null, Set.of());

        assertThatThrownBy(() -> fixture.preview(file)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.errors()).extracting(found -> found.messageKey()).contains("import." + error);
            for (Language language : Language.values()) {
                assertThat(refused.errors().getFirst().message(language.locale()))
                        .isNotBlank();
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
