package io.recourse.ledger.export;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.JournalWalk.Conversion;
import io.recourse.ledger.JournalWalk.Worth;
import io.recourse.ledger.QuantityPosting;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The journal as plain text accounting reads it (hledger, Ledger, Beancount by conversion): an entry is a date, a code, a
 * description, and lines of account and amount. Event dates stand as second dates, claim and vendor as tags. An amount in
 * foreign currency has its cost in the reporting currency, so that balances at cost are those of the books.
 */
final class JournalText {

    private static final Pattern BREAKS_A_LINE = Pattern.compile("[\\p{Cc};|]+");
    private static final Pattern BREAKS_AN_ACCOUNT = Pattern.compile("[\\p{Cc};:]+| {2,}");

    private final Appendable text;

    private JournalText(Appendable text) {
        this.text = text;
    }

    /** Begins a journal; the entries follow in the order in which they are to stand. */
    static JournalText begin(Appendable text) {
        JournalText journal = new JournalText(text);
        journal.add(
                "; Journal of Recourse. Positive amounts are debits; balances at cost are in the reporting currency.\n");
        journal.add("decimal-mark .\n");
        return journal;
    }

    void write(Worth worth) {
        JournalEntry entry = worth.entry();
        add("\n", entry.bookingDate().toString());
        if (!entry.eventDate().equals(entry.bookingDate())) {
            add("=", entry.eventDate().toString());
        }
        add(" * (", Long.toString(entry.sequence()), ") ", line(entry.description()));
        add("\n    ; entry:", entry.id().toString(), ", kind:", entry.kind().name());
        ClaimReference claim = entry.claim();
        if (claim != null) {
            add(", claim:", line(claim.number()).replace(',', ' '));
            add(", vendor:", line(claim.vendorName()).replace(',', ' '));
        }
        if (entry.sample()) {
            add(", sample:yes");
        }
        add("\n");
        Conversion conversion = worth.conversion();
        List<JournalLine> lines = conversion == null
                ? JournalLine.of(entry.postings(), worth.reporting())
                : JournalLine.ofConversion(entry.postings(), worth.reporting(), conversion);
        lines.forEach(this::write);
        for (QuantityPosting posting : entry.quantities()) {
            add(
                    "    [",
                    name(posting.account()),
                    "]  ",
                    posting.amount().amount().toPlainString());
            add(" \"", line(posting.amount().unit()).replace('"', ' '), "\"\n");
        }
    }

    private void write(JournalLine line) {
        String account = name(line.account())
                + (line.of() == null
                        ? ""
                        : ":" + line.of() + " in " + line.amount().currencyCode());
        // What is expected stands in unbalanced-by-nature accounts of its own; brackets keep it apart from money.
        boolean apart = line.account().kind().isMemorandum();
        add("    ", apart ? "[" + account + "]" : account, "  ");
        add(line.amount().toDecimal().toPlainString(), " ", line.amount().currencyCode());
        if (line.cost() != null) {
            add(
                    " @@ ",
                    line.cost().toDecimal().toPlainString(),
                    " ",
                    line.cost().currencyCode());
        }
        add("\n");
    }

    private static String name(ChartAccount account) {
        String name = Texts.get(Language.ENGLISH.locale(), account.messageKey());
        return account.code() + " " + BREAKS_AN_ACCOUNT.matcher(name).replaceAll(" -");
    }

    private static String line(String text) {
        return BREAKS_A_LINE.matcher(text).replaceAll(" ").strip();
    }

    private void add(String... parts) {
        try {
            for (String part : parts) {
                text.append(part);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
