package io.recourse.claim.letter;

import io.recourse.text.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with fields in double braces, such as {@code {{claim.number}}}. That is the whole syntax: no conditions, no
 * loops, no expressions. A line in which every field is empty is left out; a value is never read as a field again.
 */
final class MergeText {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern GAP = Pattern.compile("\n{3,}");

    private final List<Line> lines;

    private MergeText(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * Reads a text. Throws InvalidInput that names each unknown field and each brace that is not closed, with its line.
     *
     * @param field under which faults are told
     */
    static MergeText parse(String field, String text) {
        InvalidInput.Check check = new InvalidInput.Check();
        MergeText parsed = parse(field, text, check::that);
        check.orThrow();
        return parsed;
    }

    /** The same, with the faults told to somebody who collects more of them. */
    static MergeText parse(String field, String text, Faults faults) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            lines.add(Line.parse(line, lines.size() + 1, field, faults));
        }
        return new MergeText(List.copyOf(lines));
    }

    /** Who hears of faults. */
    interface Faults {

        /** Notes a fault of the field unless the condition holds; answers whether it holds. */
        boolean that(boolean holds, String field, String key, Object... arguments);
    }

    /** The fields in the order in which they first appear. */
    Set<MergeField> fields() {
        return lines.stream()
                .flatMap(line -> line.fields().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text with its values; each is asked for by its field and is empty if there is none. */
    String fill(Function<MergeField, String> values) {
        String filled = lines.stream()
                .filter(line -> line.fields().isEmpty()
                        || line.fields().stream()
                                .anyMatch(field -> !values.apply(field).isEmpty()))
                .map(line -> line.fill(values))
                .collect(Collectors.joining("\n"));
        return GAP.matcher(filled).replaceAll("\n\n").strip();
    }

    /** Fields without a value in lines that have one: holes in a sentence. A line without any value is left out whole. */
    Set<MergeField> open(Function<MergeField, String> values) {
        return lines.stream()
                .filter(line -> line.fields().stream()
                        .anyMatch(field -> !values.apply(field).isEmpty()))
                .flatMap(line -> line.fields().stream())
                .filter(field -> !field.isOfAmendments() && values.apply(field).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Words, then a field, then words, then a field, and so on: one word more than fields. */
    private record Line(List<String> words, List<MergeField> fields) {

        static Line parse(String text, int number, String field, Faults faults) {
            List<String> words = new ArrayList<>();
            List<MergeField> fields = new ArrayList<>();
            Matcher matcher = FIELD.matcher(text);
            int end = 0;
            while (matcher.find()) {
                words.add(plain(text.substring(end, matcher.start()), number, field, faults));
                MergeField known = MergeField.find(matcher.group(1)).orElse(null);
                faults.that(known != null, field, "letter.template.unknownField", matcher.group(1), number);
                if (known != null) {
                    fields.add(known);
                }
                end = matcher.end();
            }
            words.add(plain(text.substring(end), number, field, faults));
            return new Line(List.copyOf(words), List.copyOf(fields));
        }

        private static String plain(String words, int number, String field, Faults faults) {
            boolean closed = !words.contains("{{") && !words.contains("}}");
            faults.that(closed, field, "letter.template.braces", number);
            return words;
        }

        String fill(Function<MergeField, String> values) {
            StringBuilder text = new StringBuilder(words.getFirst());
            for (int index = 0; index < fields.size(); index++) {
                text.append(values.apply(fields.get(index))).append(words.get(index + 1));
            }
            return text.toString().stripTrailing();
        }
    }
}
