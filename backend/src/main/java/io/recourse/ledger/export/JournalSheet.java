package io.recourse.ledger.export;

import static io.recourse.ledger.export.SheetTexts.name;
import static io.recourse.ledger.export.SheetTexts.sheet;
import static io.recourse.ledger.export.SheetTexts.text;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.JournalWalk;
import io.recourse.ledger.Posting;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.QuantityPosting;
import io.recourse.ledger.export.Sheet.Rows;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a sheet with the journal, posting by posting. */
@Component
class JournalSheet {

    private final JournalWalk walk;

    JournalSheet(JournalWalk walk) {
        this.walk = walk;
    }

    /** One row for each posting, oldest booking date first: what accounting systems import as a general journal. */
    Sheet rows(@Nullable LocalDate from, @Nullable LocalDate to) {
        return sheet(
                "journal",
                sheet -> walk.each(from, to, worth -> journalRows(sheet, worth)),
                "sequence",
                "bookingDate",
                "eventDate",
                "kind",
                "account",
                "name",
                "currency",
                "debit",
                "credit",
                "description",
                "claim",
                "vendor",
                "entry",
                "hash",
                "reportingCurrency",
                "reportingAmount");
    }

    private static void journalRows(Rows sheet, JournalWalk.Worth worth) {
        JournalEntry entry = worth.entry();
        Iterator<Money> converted = worth.reporting().iterator();
        for (Posting posting : entry.postings()) {
            journalRow(
                    sheet,
                    entry,
                    posting.account(),
                    posting.amount().currencyCode(),
                    side(posting.amount(), true),
                    side(posting.amount(), false),
                    converted.hasNext() ? converted.next() : null);
        }
        for (QuantityPosting posting : entry.quantities()) {
            journalRow(
                    sheet,
                    entry,
                    posting.account(),
                    posting.amount().unit(),
                    side(posting.amount(), true),
                    side(posting.amount(), false),
                    null);
        }
    }

    /** @param reporting in the reporting currency, positive for a debit; null while there is no rate */
    private static void journalRow(
            Rows sheet,
            JournalEntry entry,
            ChartAccount account,
            String unit,
            @Nullable BigDecimal debit,
            @Nullable BigDecimal credit,
            @Nullable Money reporting) {
        ClaimReference claim = entry.claim();
        sheet.row(
                entry.sequence(),
                entry.bookingDate(),
                entry.eventDate(),
                text(entry.kind().messageKey()),
                account.code(),
                name(account),
                unit,
                debit,
                credit,
                entry.description(),
                claim == null ? null : claim.number(),
                claim == null ? null : claim.vendorName(),
                entry.id().toString(),
                entry.seal() == null ? null : entry.seal().hash(),
                reporting == null ? null : reporting.currencyCode(),
                reporting == null ? null : reporting.toDecimal());
    }

    private static @Nullable BigDecimal side(Money amount, boolean debit) {
        if (amount.isPositive() != debit) {
            return null;
        }
        return debit ? amount.toDecimal() : amount.negated().toDecimal();
    }

    private static @Nullable BigDecimal side(Quantity quantity, boolean debit) {
        if (quantity.isPositive() != debit) {
            return null;
        }
        return debit ? quantity.amount() : quantity.amount().negate();
    }
}
