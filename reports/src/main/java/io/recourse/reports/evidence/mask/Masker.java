package io.recourse.reports.evidence.mask;

import io.recourse.claim.voucher.CodeMask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Masks texts and counts what it masked, by part. One masker makes one copy. */
public final class Masker {

    /** A name ends where its script does: Chinese has no blanks around a name in Latin letters. */
    private static final String EDGE_BEFORE = "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])";

    private static final String EDGE_AFTER = "(?![\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])";

    private final Map<String, String> pseudonyms = new HashMap<>();
    private final Map<String, Map<MaskRule, Integer>> counts = new TreeMap<>();
    private final Pattern names;
    private final CodeMask codes;
    private String part = "";

    /**
     * Makes one.
     *
     * @param people names by which our people may appear in free text. A single short or everyday word, such as the
     *     user name "legal", is no name there: it would black out half of a contract.
     */
    public Masker(Collection<String> people) {
        this(people, new CodeMask(List.of()));
    }

    /**
     * Makes one that also keeps codes of vouchers back.
     *
     * @param people as above
     * @param codes of vouchers
     */
    public Masker(Collection<String> people, CodeMask codes) {
        this.codes = codes;
        String alternatives = people.stream()
                .filter(PeoplesNames::isTelling)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(PeoplesNames::pattern)
                .collect(Collectors.joining("|"));
        names = Pattern.compile(
                alternatives.isEmpty() ? "(?!)" : EDGE_BEFORE + "(?:" + alternatives + ")" + EDGE_AFTER,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Names the part to which what follows belongs. */
    public void part(String name) {
        part = name;
    }

    /** The text without what must not leave. */
    public String text(String text) {
        String masked = text;
        for (MaskRule rule : MaskRule.values()) {
            masked = rule == MaskRule.VOUCHER_CODE
                    ? codes.replace(masked, code -> whole(rule))
                    : apply(rule, rule == MaskRule.PERSON ? names : rule.pattern(), masked);
        }
        return masked;
    }

    /** The pseudonym of a person: P1 for the first, always the same for the same. Jobs of the system keep their names. */
    public Person person(Person person) {
        if (person.name().startsWith("system:") || person.name().isEmpty()) {
            return person;
        }
        count(MaskRule.PERSON);
        return new Person(pseudonyms.computeIfAbsent(person.name(), name -> "P" + (pseudonyms.size() + 1)));
    }

    /** The mark for something that is masked whole, because of where it stands. */
    String whole(MaskRule rule) {
        count(rule);
        return rule.mark();
    }

    /** What was masked, by part and rule. */
    public List<Masked> counts() {
        List<Masked> all = new ArrayList<>();
        counts.forEach((name, rules) -> rules.forEach((rule, count) -> all.add(new Masked(rule, name, count))));
        return all;
    }

    private String apply(MaskRule rule, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder masked = new StringBuilder();
        boolean keeps = matcher.namedGroups().containsKey("keep");
        while (matcher.find()) {
            if (!rule.isMeant(matcher.group())) {
                continue;
            }
            count(rule);
            String label = keeps ? matcher.group("keep") : null;
            String kept = label == null ? "" : label;
            matcher.appendReplacement(masked, Matcher.quoteReplacement(kept + rule.mark()));
        }
        return matcher.appendTail(masked).toString();
    }

    private void count(MaskRule rule) {
        counts.computeIfAbsent(part, name -> new EnumMap<>(MaskRule.class)).merge(rule, 1, Integer::sum);
    }
}
