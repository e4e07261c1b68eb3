package io.recourse.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvExportTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain|\"plain\"",
                "=1+1|\"'=1+1\"",
                "@SUM|\"'@SUM\"",
                "a \"b\", c|\"a \"\"b\"\", c\"",
                "−5|\"−5\"",
                "~ =1+1~|\"' =1+1\"",
                "＝1+1|\"'＝1+1\"",
                "\u2068=1\u2069 · \u2068b\u2069|\"'=1 · b\""
            })
    void a_cell_is_never_a_formula_and_never_breaks_the_line(String text, String cell) {
        assertThat(CsvExport.cell(text)).isEqualTo(cell);
    }
}
