package io.recourse.measurement.imports;

import io.recourse.text.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of an uploaded file as text: UTF-8, with or without its mark, unless another encoding is named. */
public final class CsvText {

    /** Larger files are refused: an outage takes about a hundred bytes, so this is some 50,000 of them. */
    static final int MAXIMUM_BYTES = 5 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    /** The text without its mark. Throws InvalidInput if the file is empty, too large or not UTF-8. */
    public static String of(byte[] content) {
        return of(content, StandardCharsets.UTF_8, MAXIMUM_BYTES);
    }

    /** The same for another encoding and size; what is no text of that encoding is refused, never guessed. */
    public static String of(byte[] content, Charset encoding, int maximumBytes) {
        if (content.length == 0) {
            throw new InvalidInput("file", "import.file.empty");
        }
        if (content.length > maximumBytes) {
            throw new InvalidInput("file", "import.file.tooLarge", maximumBytes / 1024 / 1024);
        }
        boolean wide = startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE);
        if (wide && !encoding.equals(StandardCharsets.UTF_16)) {
            throw new InvalidInput("file", "import.file.utf16");
        }
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new InvalidInput("file", "import.file.spreadsheet");
        }
        String text = decode(content, encoding);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInput("file", "import.file.binary");
        }
        if (text.isBlank()) {
            throw new InvalidInput("file", "import.file.empty");
        }
        return text;
    }

    private static String decode(byte[] content, Charset encoding) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            return encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException other) {
            int line = lineOf(content, bytes.position());
            throw encoding.equals(StandardCharsets.UTF_8)
                    ? new InvalidInput("file", "import.file.notUtf8", line)
                    : new InvalidInput("file", "import.file.notInEncoding", encoding.name(), line);
        }
    }

    private static int lineOf(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean startsWith(byte[] content, int... first) {
        if (content.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((content[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
