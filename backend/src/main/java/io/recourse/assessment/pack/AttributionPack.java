package io.recourse.assessment.pack;

import io.recourse.availability.AttributedInterval;
import io.recourse.availability.Charge;
import io.recourse.availability.engine.AttributedPieces;
import io.recourse.contract.terms.State;
import io.recourse.measurement.run.PackReader;
import io.recourse.measurement.run.PackWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The spans of an assessment in bytes: what they can be charged as, each once, and then for each span its length
 * together with the number of its charge. Spans follow one another; where components are counted on their own, each has a line
 * from the beginning of the period to its end.
 */
public final class AttributionPack {

    private static final int VERSION = 1;
    private static final Charge[] CHARGES = Charge.values();
    private static final State[] STATES = State.values();

    /** Most reasons have this form and follow from state and charge; they are not written out. */
    private static final String BY_STATE = "availability.because.STATE.";

    private static final int FOUND_BITS = 6;
    private static final byte NOT_FOUND = -1;

    /** The golden ratio: codes that differ in few bits get places far from each other. */
    private static final int SPREAD = 0x9E3779B9;

    private record Meaning(
            Charge charge, State state, @Nullable String component, String because) {}

    private AttributionPack() {}

    public static byte[] pack(List<AttributedInterval> spans) {
        return spans instanceof AttributedPieces pieces && !pieces.isEmpty() ? packPieces(pieces) : packSpans(spans);
    }

    /** The same as of any spans, without making them. */
    private static byte[] packPieces(AttributedPieces pieces) {
        int size = pieces.size();
        int[] codes = new int[8];
        int known = 0;
        // Where the meaning of a code was found last; searching anew would be guessed wrongly at every other piece.
        int[] codeAt = new int[1 << FOUND_BITS];
        byte[] meaningAt = new byte[1 << FOUND_BITS];
        Arrays.fill(meaningAt, NOT_FOUND);
        byte[] meaningOf = new byte[size];
        List<Meaning> meanings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int code = pieces.code(i);
            int place = code * SPREAD >>> Integer.SIZE - FOUND_BITS;
            if (codeAt[place] == code && meaningAt[place] != NOT_FOUND) {
                meaningOf[i] = meaningAt[place];
                continue;
            }
            int meaning = 0;
            while (meaning < known && codes[meaning] != code) {
                meaning++;
            }
            if (meaning == known) {
                if (known == Byte.MAX_VALUE) {
                    return packSpans(pieces);
                }
                codes = known == codes.length ? Arrays.copyOf(codes, known * 2) : codes;
                codes[known++] = code;
                meanings.add(meaning(pieces.get(i)));
            }
            meaningOf[i] = (byte) meaning;
            codeAt[place] = code;
            meaningAt[place] = (byte) meaning;
        }
        PackWriter pack = new PackWriter(VERSION, 128 + 5 * size);
        pack.number(known);
        meanings.forEach(meaning -> write(pack, meaning));
        int bits = bits(known);
        pack.number(1).signed(pieces.from(0)).number(size);
        for (int i = 0; i < size; i++) {
            pack.number(pieces.from(i + 1) - pieces.from(i) << bits | meaningOf[i]);
        }
        return pack.pack();
    }

    private static byte[] packSpans(List<AttributedInterval> spans) {
        Map<Meaning, Integer> meanings = new LinkedHashMap<>();
        int[] meaningOf = new int[spans.size()];
        List<Integer> lines = new ArrayList<>();
        Instant end = null;
        for (int i = 0; i < spans.size(); i++) {
            AttributedInterval span = spans.get(i);
            meaningOf[i] = meanings.computeIfAbsent(meaning(span), key -> meanings.size());
            if (!span.from().equals(end)) {
                lines.add(i);
            }
            end = span.to();
        }
        PackWriter pack = new PackWriter(VERSION, 128 + 5 * spans.size());
        pack.number(meanings.size());
        meanings.keySet().forEach(meaning -> write(pack, meaning));
        int bits = bits(meanings.size());
        pack.number(lines.size());
        for (int line = 0; line < lines.size(); line++) {
            int first = lines.get(line);
            int last = line + 1 < lines.size() ? lines.get(line + 1) : spans.size();
            pack.signed(spans.get(first).from().toEpochMilli()).number(last - first);
            for (int i = first; i < last; i++) {
                AttributedInterval span = spans.get(i);
                long length = span.to().toEpochMilli() - span.from().toEpochMilli();
                pack.number(length << bits | meaningOf[i]);
            }
        }
        return pack.pack();
    }

    /** Throws IllegalStateException if the bytes are damaged. */
    public static List<AttributedInterval> unpack(byte[] bytes) {
        PackReader pack = new PackReader(bytes, VERSION);
        Meaning[] meanings = new Meaning[pack.count()];
        for (int i = 0; i < meanings.length; i++) {
            meanings[i] = read(pack);
        }
        int bits = bits(meanings.length);
        int mask = (1 << bits) - 1;
        List<AttributedInterval> spans = new ArrayList<>();
        int lines = pack.count();
        for (int line = 0; line < lines; line++) {
            long at = pack.signed();
            int size = pack.count();
            for (int i = 0; i < size; i++) {
                long next = pack.number();
                long to = at + (next >>> bits);
                spans.add(span(at, to, meanings[(int) next & mask]));
                at = to;
            }
        }
        return spans;
    }

    private static AttributedInterval span(long from, long to, Meaning meaning) {
        return new AttributedInterval(
                Instant.ofEpochMilli(from),
                Instant.ofEpochMilli(to),
                meaning.charge(),
                meaning.state(),
                meaning.component(),
                meaning.because());
    }

    private static Meaning meaning(AttributedInterval span) {
        return new Meaning(span.charge(), span.state(), span.component(), span.because());
    }

    private static void write(PackWriter pack, Meaning meaning) {
        pack.number(meaning.charge().ordinal()).number(meaning.state().ordinal());
        String component = meaning.component();
        pack.number(component == null ? 0 : 1);
        if (component != null) {
            pack.text(component);
        }
        pack.text(meaning.because().equals(byState(meaning.state(), meaning.charge())) ? "" : meaning.because());
    }

    private static Meaning read(PackReader pack) {
        Charge charge = CHARGES[pack.count()];
        State state = STATES[pack.count()];
        String component = pack.number() == 0 ? null : pack.text();
        String because = pack.text();
        return new Meaning(charge, state, component, because.isEmpty() ? byState(state, charge) : because);
    }

    private static String byState(State state, Charge charge) {
        return BY_STATE + state + "." + charge;
    }

    private static int bits(int meanings) {
        return meanings <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(meanings - 1);
    }
}
