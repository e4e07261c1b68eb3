package io.recourse.reports.monthly.figures;

import io.recourse.ledger.EntryFilter;
import io.recourse.ledger.EntryPage;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Movement;
import io.recourse.ledger.Seal;
import io.recourse.reports.monthly.figures.MonthlyFigures.AccountLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.LedgerFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the month's movement of the books and the head of their chain. */
@Component
class LedgerFigures {

    private static final int PAGE = 500;

    private final Ledger ledger;

    LedgerFigures(Ledger ledger) {
        this.ledger = ledger;
    }

    LedgerFacts of(ReportMonth month) {
        Movement movement = ledger.movement(month.firstDay(), month.lastDay());
        List<AccountLine> accounts = movement.lines().stream()
                .filter(line -> !line.opening().isZero()
                        || !line.debit().isZero()
                        || !line.credit().isZero())
                .map(line -> new AccountLine(
                        line.account().code(), line.opening(), line.debit(), line.credit(), line.closing()))
                .toList();
        Seal head = head(month);
        return new LedgerFacts(
                accounts,
                count(month),
                head == null ? 0 : head.position(),
                head == null ? "" : head.hash(),
                ledger.registerHeads(month.interval(month.zone()).to()));
    }

    private int count(ReportMonth month) {
        int count = 0;
        Long before = null;
        while (true) {
            EntryPage page = ledger.entries(
                    new EntryFilter(month.firstDay(), month.lastDay(), null, null, null, null, null, before, PAGE));
            count += page.items().size();
            if (page.nextCursor() == null) {
                return count;
            }
            before = page.items().getLast().sequence();
        }
    }

    /** Head of the chain among entries dated up to the end of the month, so that later entries do not change it. */
    private @Nullable Seal head(ReportMonth month) {
        List<JournalEntry> latest = ledger.entries(
                        new EntryFilter(null, month.lastDay(), null, null, null, null, null, null, PAGE))
                .items();
        for (JournalEntry entry : latest) {
            if (entry.seal() != null) {
                return entry.seal();
            }
        }
        return null;
    }
}
