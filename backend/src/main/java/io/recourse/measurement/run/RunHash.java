package io.recourse.measurement.run;

import io.recourse.contract.terms.State;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Timeline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash of runs: the same digits as {@link Timeline#hash} of the same states, without an object for each of them. The
 * text that is hashed has a line for each change, so its time is written digit by digit.
 */
final class RunHash {

    private static final int LONGEST_LINE = InstantText.LONGEST + 16;
    private static final byte[][] STATES = states();

    private final MessageDigest digest;
    private final InstantText instants = new InstantText();
    private final byte[] buffer = new byte[1 << 13];
    private int size;

    private RunHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** SHA-256 over source and states, as 64 hexadecimal digits. */
    static String of(SourceId source, StateRuns runs) {
        try {
            RunHash hash = new RunHash(MessageDigest.getInstance("SHA-256"));
            hash.append(source.toString());
            hash.append("\n");
            int state = -1;
            for (int run = 0; run < runs.size(); run++) {
                int next = runs.code(run) & StateRuns.STATE;
                if (next != state) {
                    hash.change(runs.from(run), next);
                    state = next;
                }
            }
            hash.room();
            hash.instant(runs.end());
            hash.digest.update(hash.buffer, 0, hash.size);
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private void change(long at, int state) {
        room();
        instant(at);
        byte[] name = STATES[state];
        System.arraycopy(name, 0, buffer, size, name.length);
        size += name.length;
    }

    private void append(String text) {
        room();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void room() {
        if (buffer.length - size < LONGEST_LINE) {
            digest.update(buffer, 0, size);
            size = 0;
        }
    }

    private void instant(long at) {
        size = instants.next(at, buffer, size);
    }

    private static byte[][] states() {
        State[] all = State.values();
        byte[][] texts = new byte[all.length][];
        for (int i = 0; i < all.length; i++) {
            texts[i] = (" " + all[i] + "\n").getBytes(StandardCharsets.US_ASCII);
        }
        return texts;
    }
}
