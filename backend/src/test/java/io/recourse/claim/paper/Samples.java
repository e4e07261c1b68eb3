package io.recourse.claim.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind, true and false ones. */
final class Samples {

    /** One red point. */
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dw"
                    + "HwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    static final byte[] JPEG = bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
    static final byte[] PROGRAM = bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0);

    private Samples() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(String mark) {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% " + mark + "\n%%EOF\n");
    }

    static byte[] mail() {
        return text("From: support@vendor.example\r\nTo: claims@our.example\r\nSubject: Your request\r\n"
                + "Date: Tue, 1 Sep 2026 09:00:00 +0800\r\n\r\nWe look into it.\r\n");
    }

    static byte[] outlookMessage() {
        byte[] message = new byte[2048];
        byte[] head = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
        System.arraycopy(head, 0, message, 0, head.length);
        byte[] directory = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(directory, 0, message, 1024, directory.length);
        return message;
    }

    static byte[] spreadsheet(String... more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("xl/workbook.xml", text("<workbook/>"));
        for (String name : more) {
            parts.put(name, text("x"));
        }
        return zip(parts);
    }

    static byte[] document() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("word/document.xml", text("<document/>"));
        return zip(parts);
    }

    static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    /** A few kilobytes that unpack to this many megabytes of nothing. */
    static byte[] bomb(String name, int megabytes) {
        return zip(name, new byte[megabytes * 1024 * 1024]);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int position = 0; position < values.length; position++) {
            bytes[position] = (byte) values[position];
        }
        return bytes;
    }
}
