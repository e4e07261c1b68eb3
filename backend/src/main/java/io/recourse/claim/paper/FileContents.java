package io.recourse.claim.paper;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells by the bytes alone whether they are what the name of a file promises. */
final class FileContents {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final Set<String> PLAIN = Set.of("text/plain");
    private static final Set<String> PLAIN_OR_MAIL = Set.of("text/plain", "message/rfc822");
    private static final Set<String> MARKUP = Set.of("application/xml", "text/plain");
    private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Name of a stream that every message saved by Outlook has, as its directory writes it. */
    private static final byte[] OUTLOOK = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);

    private FileContents() {}

    /** Media type that the first bytes show; application/octet-stream if they show none. */
    static String seen(byte[] bytes) {
        try {
            return KNOWN.detect(new ByteArrayInputStream(bytes), new Metadata()).toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** True if the bytes are a file of this type. Throws InvalidInput for an archive that is not safe to open. */
    static boolean are(FileType type, String seen, byte[] bytes) {
        return switch (type) {
            case PDF -> seen.equals("application/pdf") && startsWith(bytes, PDF_HEAD);
            case PNG, JPEG -> seen.equals(type.mediaType());
            case TEXT -> PLAIN_OR_MAIL.contains(seen) && text(bytes) != null;
            case CSV -> PLAIN.contains(seen) && isTable(text(bytes));
            case JSON -> PLAIN.contains(seen) && isJson(bytes);
            case XML -> MARKUP.contains(seen) && isXml(bytes);
            case EML -> seen.equals("message/rfc822");
            case MSG -> seen.equals("application/x-tika-msoffice") && contains(bytes, OUTLOOK);
            case XLSX, DOCX, ZIP -> PACKED.contains(seen) && new Archive(bytes).is(type);
        };
    }

    /** The text of UTF-8, or of UTF-16 with its mark; null if it is neither. */
    private static @Nullable String text(byte[] bytes) {
        boolean wide = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static boolean isTable(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String first = text.lines().findFirst().orElse("");
        char separator =
                first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        try {
            Iterator<CsvRecord> rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofCsvRecord(text)
                    .iterator();
            boolean any = false;
            while (rows.hasNext()) {
                any |= rows.next().getFieldCount() > 0;
            }
            return any;
        } catch (CsvParseException malformed) {
            return false;
        }
    }

    private static boolean isJson(byte[] bytes) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException malformed) {
            return false;
        }
    }

    /** Well-formed, and without a document type: that is where entities come from. */
    private static boolean isXml(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException malformed) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int start = 0; start <= bytes.length - part.length; start++) {
            if (bytes[start] == part[0] && Arrays.equals(bytes, start, start + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
