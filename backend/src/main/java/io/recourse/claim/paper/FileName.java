package io.recourse.claim.paper;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a name from outside one that is safe to keep, to show and to offer for download on any system. */
final class FileName {

    private static final int LONGEST = 150;
    private static final int LONGEST_ENDING = 10;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");

    /** Names of devices on Windows, with or without an ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** They join letters in Persian and Indian languages, and change the direction of nothing. */
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    private FileName() {}

    /** The last part of the path, without what could mislead a reader or a program; empty if nothing is left. */
    static Optional<String> clean(@Nullable String raw) {
        String name = Normalizer.normalize(raw == null ? "" : raw, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().forEach(character -> keep(kept, character));
        String clean = SPACES.matcher(kept).replaceAll(" ");
        clean = shortened(ENDS.matcher(clean).replaceAll(""));
        if (DEVICE.matcher(clean).matches()) {
            clean = "_" + clean;
        }
        return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
    }

    private static void keep(StringBuilder kept, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {}
            case Character.FORMAT -> {
                if (JOINERS.contains(character)) {
                    kept.appendCodePoint(character);
                }
            }
            default -> kept.appendCodePoint("<>:\"|?*".indexOf(character) >= 0 ? '_' : character);
        }
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
