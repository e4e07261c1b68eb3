package io.recourse.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"})
    void what_somebody_typed_never_becomes_a_formula(String typed) {
        assertThat(SheetFiles.csvCell(typed)).startsWith("\"'");
    }

    @Test
    void numbers_days_and_text_of_any_language_are_written_as_what_they_are() {
        Sheet sheet = new Sheet("trial-balance", List.of("供应商", "Amount"), rows -> {
            rows.row("شركة \"النور\"", new BigDecimal("-12.30"));
            rows.row(null, 5L);
            rows.row(LocalDate.of(2026, 3, 31), null);
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetFiles.csv(file, sheet);

        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"供应商\",\"Amount\"\r\n\"شركة \"\"النور\"\"\",-12.30\r\n,5\r\n\"2026-03-31\",\r\n");
    }

    @Test
    void a_workbook_holds_typed_cells_and_no_formula() throws IOException {
        Sheet sheet = new Sheet("journal", List.of("Text", "Amount"), rows -> {
            rows.row("=HYPERLINK(\"http://example.com\")", new BigDecimal("1234.50"));
            rows.row("line\u0001break", new BigDecimal("0.05"));
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetFiles.xlsx(file, sheet);

        String content = content(file.toByteArray());
        assertThat(content)
                .doesNotContain("<f>")
                .contains("=HYPERLINK(&quot;http://example.com&quot;)")
                .contains("<v>1234.50</v>");
    }

    @Test
    void a_sheet_that_is_longer_than_a_page_goes_on_on_the_next_one_under_the_same_headers() throws IOException {
        Sheet sheet = new Sheet("journal", List.of("Number"), rows -> {});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Recourse", "1.0")) {
            WorkbookPages pages = new WorkbookPages(workbook, sheet, 1_501);
            for (long row = 1; row <= 3_001; row++) {
                pages.row(row);
            }
            pages.finish();
        }
        Path path = Files.write(folder.resolve("pages.xlsx"), file.toByteArray());
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (int page = 1; page <= 3; page++) {
                String content = new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + page + ".xml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
                assertThat(content).contains("Number").contains("<v>" + ((page - 1) * 1_500 + 1) + "</v>");
                assertThat(content.split("<row ", -1).length - 2).isEqualTo(page < 3 ? 1_500 : 1);
            }
        }
    }

    private String content(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
