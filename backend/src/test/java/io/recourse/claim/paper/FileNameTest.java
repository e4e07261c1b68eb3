package io.recourse.claim.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a sender calls a file, the name that is kept leads nowhere and misleads nobody. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invoice.pdf | invoice.pdf",
                "../../etc/passwd.txt | passwd.txt",
                "C:\\Users\\me\\Desktop\\invoice.pdf | invoice.pdf",
                "/absolute/letter.pdf | letter.pdf",
                "..\\..\\letter.pdf | letter.pdf",
                "  two   words .pdf | two words .pdf",
                "...hidden.txt | hidden.txt",
                "what?.csv | what_.csv",
                "a<b>c:d*e.csv | a_b_c_d_e.csv",
                "NUL.txt | _NUL.txt",
                "com1 | _com1",
                "服务中断说明.pdf | 服务中断说明.pdf",
                "خطاب.pdf | خطاب.pdf"
            })
    void only_the_last_part_of_a_path_is_kept_without_what_a_system_forbids(String given, String kept) {
        assertThat(FileName.clean(given)).contains(kept);
    }

    @Test
    void marks_that_turn_or_hide_letters_are_dropped() {
        assertThat(FileName.clean("invoice\u202Efdp.txt")).contains("invoicefdp.txt");
        assertThat(FileName.clean("in\u200Bvoice\u2066.pdf\u2069")).contains("invoice.pdf");
        assertThat(FileName.clean("a\u0000b\r\nc\u007F.pdf\u0085")).contains("abc.pdf");
        assertThat(FileName.clean("\uD800broken\uE000.pdf")).contains("broken.pdf");
        assertThat(FileName.clean("می\u200Cخواهم.txt"))
                .as("a joiner belongs to the word")
                .contains("می\u200Cخواهم.txt");
    }

    @Test
    void letters_are_composed_so_that_equal_names_are_equal() {
        assertThat(FileName.clean("Ze\u0301phyr.pdf")).contains("Z\u00E9phyr.pdf");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        String kept = FileName.clean("n".repeat(500) + ".xlsx").orElseThrow();
        assertThat(kept).hasSize(150).endsWith("nnn.xlsx");
        assertThat(FileName.clean("𠀀".repeat(300) + ".pdf").orElseThrow().codePointCount(0, 154 + 142))
                .isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "/", "a/b/", "\u202E\u200B", "\u0000"})
    void nothing_is_no_name(String given) {
        assertThat(FileName.clean(given)).isEmpty();
    }

    @Test
    void a_missing_name_is_no_name() {
        assertThat(FileName.clean(null)).isEmpty();
    }
}
