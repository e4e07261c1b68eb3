package io.recourse.ledger.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a journal as hledger and Ledger do, as far as ours uses their language, and refuses what they would refuse: lines
 * that are none, and entries that are not even at cost.
 */
final class PlainTextJournal {

    private static final Pattern HEAD =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d(=\\d{4}-\\d\\d-\\d\\d)? \\* \\(\\d+\\) [^;|\\p{Cc}]+");
    private static final Pattern COMMENT = Pattern.compile(" {4}; [^\\p{Cc}]+");
    private static final Pattern LINE = Pattern.compile(" {4}(\\[)?(\\d{4} [^;\\[\\]]+?)(\\])? {2}(-?\\d+(?:\\.\\d+)?)"
            + " ([A-Z]{3}|\"[^\"]+\")(?: @@ (\\d+(?:\\.\\d+)?) ([A-Z]{3}))?");

    /** By account and commodity, such as {@code 1310 USD}; of accounts themselves, not of those below. */
    final Map<String, BigDecimal> balances = new TreeMap<>();

    /** The same at cost, with the accounts below. */
    final Map<String, BigDecimal> atCost = new TreeMap<>();

    final List<String> heads = new ArrayList<>();

    static PlainTextJournal read(String text) {
        PlainTextJournal journal = new PlainTextJournal();
        String[] parts = text.split("\n\n");
        if (!parts[0].matches("; [^\n]+\ndecimal-mark \\.\n?")) {
            throw new AssertionError("No journal begins like this: " + parts[0]);
        }
        for (int i = 1; i < parts.length; i++) {
            journal.entry(parts[i].lines().toList());
        }
        return journal;
    }

    private void entry(List<String> lines) {
        check(HEAD, lines.get(0));
        check(COMMENT, lines.get(1));
        heads.add(lines.get(0));
        Map<String, BigDecimal> even = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            Matcher is = check(LINE, line);
            if ((is.group(1) == null) != (is.group(3) == null)) {
                throw new AssertionError("Half a bracket: " + line);
            }
            BigDecimal amount = new BigDecimal(is.group(4));
            String commodity = is.group(5);
            String side = is.group(1) == null ? "real " : "apart ";
            String code = is.group(2).substring(0, 4);
            if (!is.group(2).contains(":")) {
                balances.merge(code + " " + commodity, amount, BigDecimal::add);
            }
            BigDecimal cost = amount;
            if (is.group(6) != null) {
                cost = new BigDecimal(is.group(6)).multiply(BigDecimal.valueOf(amount.signum()));
                commodity = is.group(7);
            }
            even.merge(side + commodity, cost, BigDecimal::add);
            atCost.merge(code + " " + commodity, cost, BigDecimal::add);
        }
        even.forEach((side, total) -> {
            if (total.signum() != 0) {
                throw new AssertionError("Not even: " + side + " " + total + "\n" + String.join("\n", lines));
            }
        });
    }

    private static Matcher check(Pattern form, String line) {
        Matcher matcher = form.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("Not a line of a journal: " + line);
        }
        return matcher;
    }
}
