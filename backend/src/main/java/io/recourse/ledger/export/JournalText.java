package io.recourse.ledger.export;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Posting;
import io.recourse.ledger.QuantityPosting;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The journal as plain text accounting reads it (hledger, Ledger, Beancount by conversion): an entry is a date, a code, a
 * description, and lines of account and amount. Event dates stand as second dates, claim and vendor as tags.
 */
final class JournalText {

    private static final Pattern BREAKS_A_LINE = Pattern.compile("[\\p{Cc};|]+");
    private static final Pattern BREAKS_AN_ACCOUNT = Pattern.compile("[\\p{Cc};:]+| {2,}");

    private JournalText() {}

    /** Oldest entry first; the same entries give the same text. */
    static String write(List<JournalEntry> entries) {
        StringBuilder text = new StringBuilder("; Journal of Recourse. Positive amounts are debits.\n");
        text.append("decimal-mark .\n");
        entries.stream()
                .sorted(Comparator.comparing(JournalEntry::bookingDate).thenComparing(JournalEntry::sequence))
                .forEach(entry -> write(text, entry));
        return text.toString();
    }

    private static void write(StringBuilder text, JournalEntry entry) {
        text.append('\n').append(entry.bookingDate());
        if (!entry.eventDate().equals(entry.bookingDate())) {
            text.append('=').append(entry.eventDate());
        }
        text.append(" * (").append(entry.sequence()).append(") ").append(line(entry.description()));
        text.append("\n    ; entry:").append(entry.id()).append(", kind:").append(entry.kind());
        ClaimReference claim = entry.claim();
        if (claim != null) {
            text.append(", claim:").append(line(claim.number()).replace(',', ' '));
            text.append(", vendor:").append(line(claim.vendorName()).replace(',', ' '));
        }
        text.append('\n');
        for (Posting posting : entry.postings()) {
            text.append("    ")
                    .append(account(posting))
                    .append("  ")
                    .append(posting.amount().toDecimal().toPlainString())
                    .append(' ')
                    .append(posting.amount().currencyCode())
                    .append('\n');
        }
        for (QuantityPosting posting : entry.quantities()) {
            text.append("    [")
                    .append(account(posting.account()))
                    .append("]  ")
                    .append(posting.amount().amount().toPlainString())
                    .append(" \"")
                    .append(line(posting.amount().unit()).replace('"', ' '))
                    .append("\"\n");
        }
    }

    private static String account(ChartAccount account) {
        String name = Texts.get(Language.ENGLISH.locale(), account.messageKey());
        return account.code() + " " + BREAKS_AN_ACCOUNT.matcher(name).replaceAll(" -");
    }

    private static String account(Posting posting) {
        String full = account(posting.account());
        // What is expected stands in unbalanced-by-nature accounts of its own; brackets keep it apart from money.
        return posting.account().kind().isMemorandum() ? "[" + full + "]" : full;
    }

    private static String line(String text) {
        return BREAKS_A_LINE.matcher(text).replaceAll(" ").strip();
    }
}
