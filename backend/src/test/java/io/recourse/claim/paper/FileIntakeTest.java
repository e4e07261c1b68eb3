package io.recourse.claim.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** What may come in, and what is turned away at the door, by name. */
class FileIntakeTest {

    private static final FileIntake INTAKE =
            new FileIntake(new PaperLimits(DataSize.ofMegabytes(2), DataSize.ofMegabytes(5)));

    static Stream<Arguments> true_files() {
        return Stream.of(
                Arguments.of("letter.pdf", "application/pdf", Samples.pdf("a"), FileType.PDF),
                Arguments.of("LETTER.PDF", null, Samples.pdf("a"), FileType.PDF),
                Arguments.of("shot.png", "image/png", Samples.PNG, FileType.PNG),
                Arguments.of("shot.jpeg", "image/jpeg", Samples.JPEG, FileType.JPEG),
                Arguments.of("server.log", "text/plain; charset=utf-8", Samples.text("12:00 ERROR 503"), FileType.TEXT),
                Arguments.of("date.log", null, Samples.text("Date: today it failed"), FileType.TEXT),
                Arguments.of("wide.txt", null, "服务中断".getBytes(StandardCharsets.UTF_16), FileType.TEXT),
                Arguments.of("rows.csv", "application/vnd.ms-excel", Samples.text("a,b\n1,2\n"), FileType.CSV),
                Arguments.of("rows.csv", "text/csv", Samples.text("a;b\n1,5;2\n"), FileType.CSV),
                Arguments.of("data.json", "application/json", Samples.text("{\"a\": [1, 2]}"), FileType.JSON),
                Arguments.of("note.xml", "text/xml", Samples.text("<?xml version=\"1.0\"?><a><b/></a>"), FileType.XML),
                Arguments.of("plain.xml", null, Samples.text("<a><b/></a>"), FileType.XML),
                Arguments.of("mail.eml", "message/rfc822", Samples.mail(), FileType.EML),
                Arguments.of("mail.msg", "application/octet-stream", Samples.outlookMessage(), FileType.MSG),
                Arguments.of("book.xlsx", null, Samples.spreadsheet(), FileType.XLSX),
                Arguments.of("word.docx", null, Samples.document(), FileType.DOCX),
                Arguments.of(
                        "logs.zip",
                        "application/x-zip-compressed",
                        Samples.zip("day/server.log", Samples.text("12:00 ERROR")),
                        FileType.ZIP),
                Arguments.of("office.zip", null, Samples.zip("book.xlsx", Samples.spreadsheet()), FileType.ZIP));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("true_files")
    void a_file_that_is_what_it_says_comes_in(String name, @Nullable String declared, byte[] bytes, FileType type) {
        FileIntake.Checked checked = INTAKE.check(new FileDraft(name, declared, bytes, false, null));
        assertThat(checked.type()).isEqualTo(type);
        assertThat(checked.name()).isEqualTo(name);
        assertThat(checked.sha256()).hasSize(64).matches("[0-9a-f]+");
    }

    static Stream<Arguments> false_files() {
        String html = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
        byte[] entity = Samples.text(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        return Stream.of(
                Arguments.of("nothing.pdf", new byte[0], "empty"),
                Arguments.of(
                        "large.txt", "x".repeat(2 * 1024 * 1024 + 1).getBytes(StandardCharsets.US_ASCII), "tooLarge"),
                Arguments.of("..", Samples.pdf("a"), "name"),
                Arguments.of("setup.exe", Samples.PROGRAM, "type"),
                Arguments.of("noending", Samples.pdf("a"), "type"),
                Arguments.of("letter.pdf.exe", Samples.PROGRAM, "type"),
                Arguments.of("letter.рdf", Samples.pdf("a"), "type"),
                Arguments.of("letter\u202Efdp.exe", Samples.PROGRAM, "type"),
                Arguments.of("page.html", Samples.text(html), "type"),
                Arguments.of("drawing.svg", Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "type"),
                Arguments.of("sheet.xlsm", Samples.spreadsheet("xl/vbaProject.bin"), "type"),
                Arguments.of("letter.pdf", Samples.text(html), "disguised"),
                Arguments.of("letter.pdf", Samples.PROGRAM, "disguised"),
                Arguments.of("letter.pdf", Samples.text("junk\n%PDF-1.7\n"), "disguised"),
                Arguments.of("notes.txt", Samples.text(html), "disguised"),
                Arguments.of("notes.txt", Samples.text("#!/bin/sh\nrm -r /\n"), "disguised"),
                Arguments.of("notes.txt", Samples.PROGRAM, "disguised"),
                Arguments.of("notes.txt", Samples.text("a\u0000b"), "disguised"),
                Arguments.of("shot.png", Samples.JPEG, "disguised"),
                Arguments.of("shot.jpg", Samples.text("GIF89a=1;"), "disguised"),
                Arguments.of("rows.csv", Samples.PROGRAM, "disguised"),
                Arguments.of("data.json", Samples.text("{\"a\": 1} and more"), "disguised"),
                Arguments.of("data.json", Samples.text("alert(1)"), "disguised"),
                Arguments.of("deep.json", Samples.text("[".repeat(100_000)), "disguised"),
                Arguments.of("note.xml", Samples.text("<a><b></a>"), "disguised"),
                Arguments.of("note.xml", entity, "disguised"),
                Arguments.of("note.xml", Samples.text("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"), "disguised"),
                Arguments.of("mail.eml", Samples.text("just words"), "disguised"),
                Arguments.of("mail.msg", Samples.mail(), "disguised"),
                Arguments.of("book.xlsx", Samples.document(), "disguised"),
                Arguments.of("book.xlsx", Samples.zip("a.txt", Samples.text("a")), "disguised"),
                Arguments.of("book.xlsx", Samples.spreadsheet("xl/vbaProject.bin"), "disguised"),
                Arguments.of("macros.zip", Samples.spreadsheet("xl/vbaProject.bin"), "archive.content"),
                Arguments.of("setup.zip", Samples.zip("setup.exe", Samples.PROGRAM), "archive.content"),
                Arguments.of("false.zip", Samples.zip("letter.pdf", Samples.PROGRAM), "archive.content"),
                Arguments.of(
                        "nested.zip",
                        Samples.zip("inner.zip", Samples.zip("a.txt", Samples.text("a"))),
                        "archive.content"),
                Arguments.of("slip.zip", Samples.zip("../../a.txt", Samples.text("a")), "archive.unsafe"),
                Arguments.of("hidden.zip", Samples.zip("a/a/../../../b.txt", Samples.text("a")), "archive.unsafe"),
                Arguments.of("root.zip", Samples.zip("/etc/a.txt", Samples.text("a")), "archive.unsafe"),
                Arguments.of("drive.zip", Samples.zip("C:\\a.txt", Samples.text("a")), "archive.unsafe"),
                Arguments.of("many.zip", Samples.zip(many(2_001)), "archive.unsafe"),
                Arguments.of("bomb.zip", Samples.bomb("a.txt", 60), "archive.tooMuch"),
                Arguments.of("bomb.xlsx", Samples.bomb("xl/worksheets/sheet1.xml", 60), "archive.tooMuch"),
                Arguments.of("cut.zip", cut(Samples.zip("a.txt", Samples.text("a"))), "archive.damaged"),
                Arguments.of("locked.zip", encrypted(Samples.zip("a.txt", Samples.text("a"))), "archive.damaged"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("false_files")
    void a_file_that_is_not_is_turned_away_and_told_why(String name, byte[] bytes, String reason) {
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class, () -> INTAKE.check(new FileDraft(name, null, bytes, false, null)));
        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("file");
            assertThat(error.messageKey()).isEqualTo("claim.paper.invalid." + reason);
            assertThat(error.message(java.util.Locale.ENGLISH)).doesNotContain("{");
        });
    }

    @Test
    void a_declaration_that_contradicts_the_name_is_turned_away() {
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> INTAKE.check(new FileDraft("letter.pdf", "text/html", Samples.pdf("a"), false, null)));
        assertThat(refusal.errors().getFirst().messageKey()).isEqualTo("claim.paper.invalid.declared");
    }

    private static Map<String, byte[]> many(int entries) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        IntStream.range(0, entries).forEach(number -> parts.put(number + ".txt", Samples.text("a")));
        return parts;
    }

    private static byte[] cut(byte[] archive) {
        return java.util.Arrays.copyOf(archive, archive.length - 30);
    }

    /** Sets the bit that says that the first entry is encrypted. */
    private static byte[] encrypted(byte[] archive) {
        byte[] locked = archive.clone();
        locked[6] |= 1;
        return locked;
    }
}
