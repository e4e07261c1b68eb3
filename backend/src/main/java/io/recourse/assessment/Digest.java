package io.recourse.assessment;

import io.recourse.measurement.run.InstantText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 over lines of text: each part is followed by a bar, each line by a newline. */
final class Digest {

    private final InstantText instants = new InstantText();
    private byte[] text = new byte[256];
    private int size;

    Digest line(Object... parts) {
        for (Object part : parts) {
            part(part);
        }
        return line();
    }

    /** A part of a line, as it writes itself. */
    Digest part(Object part) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        room(bytes.length + 1);
        System.arraycopy(bytes, 0, text, size, bytes.length);
        size += bytes.length;
        text[size++] = '|';
        return this;
    }

    /** The same text as of any part, written faster. */
    Digest time(Instant instant) {
        if (instant.getNano() % 1_000_000 != 0) {
            return part(instant);
        }
        room(InstantText.LONGEST + 1);
        size = instants.next(instant.toEpochMilli(), text, size);
        text[size++] = '|';
        return this;
    }

    /** Ends a line. */
    Digest line() {
        room(1);
        text[size++] = '\n';
        return this;
    }

    /** 64 hexadecimal digits. */
    String hex() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text, 0, size);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private void room(int more) {
        if (text.length - size < more) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, size + more));
        }
    }
}
