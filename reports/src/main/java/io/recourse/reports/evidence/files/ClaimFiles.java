package io.recourse.reports.evidence.files;

import io.recourse.money.Money;
import io.recourse.reports.evidence.facts.ClaimFacts.Entry;
import io.recourse.reports.evidence.facts.ClaimFacts.Missive;
import io.recourse.reports.evidence.facts.ClaimFacts.Step;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.TermFacts.Charged;
import io.recourse.reports.evidence.facts.TermFacts.FeeBase;
import io.recourse.reports.evidence.facts.TermFacts.InvoiceFile;
import io.recourse.reports.evidence.facts.TermFacts.MonthlyFee;
import io.recourse.reports.evidence.pack.BundleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of the claim: its steps with who took them, its fee, its entries in the books, its correspondence. */
record ClaimFiles(EvidenceFacts facts) {

    List<BundleFile> all() {
        List<BundleFile> files = new ArrayList<>(List.of(steps(), fee()));
        if (!facts.ledger().isEmpty()) {
            files.add(ledger());
        }
        if (!facts.correspondence().isEmpty()) {
            files.add(correspondence());
            for (Missive missive : facts.correspondence()) {
                if (missive.content() != null && missive.file() != null) {
                    files.add(new BundleFile(path(missive), missive.content().bytes()));
                }
            }
        }
        return files;
    }

    private BundleFile steps() {
        CsvFile file = new CsvFile(
                "position",
                "kind",
                "recorded_at_utc",
                "happened_on",
                "actor",
                "from",
                "to",
                "amount",
                "currency",
                "reason",
                "vendor_reference",
                "evidence");
        for (Step step : facts.steps()) {
            file.row(
                    step.position(),
                    step.kind(),
                    Times.utc(step.at()),
                    step.on(),
                    step.actor(),
                    step.from(),
                    step.to(),
                    amount(step.amount()),
                    step.amount() == null ? null : step.amount().currencyCode(),
                    step.reason(),
                    step.vendorReference(),
                    step.evidence());
        }
        return file.as("claim/steps.csv");
    }

    private BundleFile fee() {
        FeeBase fee = facts.fee();
        CsvFile file = new CsvFile(
                "what", "first_day", "last_day", "amount", "currency", "invoice", "line", "words", "file_sha256");
        for (MonthlyFee monthly : fee.fees()) {
            file.row(
                    "monthly fee",
                    monthly.firstDay(),
                    monthly.lastDay(),
                    amount(monthly.amount()),
                    monthly.amount().currencyCode(),
                    null,
                    null,
                    null,
                    null);
        }
        if (fee.base() != null) {
            file.row(
                    "fee of the period",
                    null,
                    null,
                    amount(fee.base()),
                    fee.base().currencyCode(),
                    fee.invoice(),
                    null,
                    null,
                    null);
        }
        for (InvoiceFile document : fee.documents()) {
            file.row(
                    "invoice: " + document.name(),
                    null,
                    null,
                    null,
                    null,
                    fee.invoice(),
                    null,
                    null,
                    document.sha256());
        }
        for (Charged charged : fee.charges()) {
            file.row(
                    "charged",
                    charged.firstDay(),
                    charged.lastDay(),
                    amount(charged.amount()),
                    charged.amount().currencyCode(),
                    charged.invoice(),
                    charged.line(),
                    charged.words(),
                    charged.fileSha256());
        }
        return file.as("fee/fee-base.csv");
    }

    private BundleFile ledger() {
        CsvFile file = new CsvFile(
                "sequence",
                "event_date",
                "booking_date",
                "booked_at_utc",
                "booked_by",
                "kind",
                "description",
                "account",
                "amount_debit_positive",
                "currency",
                "entry_hash");
        for (Entry entry : facts.ledger()) {
            file.row(
                    entry.sequence(),
                    entry.eventDate(),
                    entry.bookingDate(),
                    Times.utc(entry.bookedAt()),
                    entry.bookedBy(),
                    entry.kind(),
                    entry.description(),
                    entry.account(),
                    amount(entry.amount()),
                    entry.amount().currencyCode(),
                    entry.hash());
        }
        return file.as("ledger/entries.csv");
    }

    private BundleFile correspondence() {
        CsvFile file = new CsvFile(
                "position",
                "kind",
                "stands",
                "at_utc",
                "by",
                "spoke_for_the_vendor",
                "words",
                "vendor_reference",
                "file",
                "path",
                "bytes",
                "sha256");
        for (Missive missive : facts.correspondence()) {
            file.row(
                    missive.position(),
                    missive.kind(),
                    missive.stands(),
                    Times.utc(missive.at()),
                    missive.by(),
                    missive.contact(),
                    missive.words(),
                    missive.vendorReference(),
                    missive.file(),
                    missive.content() == null ? null : path(missive),
                    missive.file() == null ? null : missive.bytes(),
                    missive.sha256());
        }
        return file.as("correspondence/list.csv");
    }

    /** A path of our own making: what somebody called the file stands in the list. */
    private static String path(Missive missive) {
        String name = "" + missive.file();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "");
        return "correspondence/" + String.format(Locale.ROOT, "%03d", missive.position())
                + (ending.isEmpty() ? "" : "." + ending);
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.toDecimal();
    }
}
