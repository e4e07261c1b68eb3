package io.recourse.reports.monthly;

import io.recourse.access.AuditTrail;
import io.recourse.db.id.ReportId;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.monthly.figures.CanonicalFigures;
import io.recourse.reports.monthly.figures.Edition;
import io.recourse.text.Language;
import io.recourse.text.Sha256;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides about revisions and keeps documents. Each method is a transaction of its own and may be repeated. */
@Component
@Transactional
class ReportArchive {

    private final JooqEditions editions;
    private final JooqStoredReports reports;
    private final AuditTrail audit;
    private final Clock clock;

    ReportArchive(JooqEditions editions, JooqStoredReports reports, AuditTrail audit, Clock clock) {
        this.editions = editions;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** The edition of these figures: the month's latest if nothing differs from it, else a new one. */
    Edition edition(YearMonth month, String figures, boolean sample) {
        editions.lock(month);
        String hash = CanonicalFigures.hash(figures);
        Optional<Edition> latest = editions.latest(month);
        if (latest.isPresent() && latest.get().contentHash().equals(hash)) {
            return latest.get();
        }
        int revision = latest.map(Edition::revision).orElse(0) + 1;
        Edition edition = new Edition(revision, hash, JooqEditions.toMicroseconds(clock.instant()));
        editions.add(month, edition, figures, sample);
        return edition;
    }

    @Transactional(readOnly = true)
    Optional<StoredReport> find(YearMonth month, Language language, int revision) {
        return reports.find(month, language, revision);
    }

    /** Keeps a document, or gives the one that was kept before. */
    StoredReport keep(YearMonth month, Language language, int revision, FinishedDocument document, String madeBy) {
        boolean isNew =
                reports.add(month, language, revision, document, Sha256.hex(document.bytes()), clock.instant(), madeBy);
        StoredReport report = reports.find(month, language, revision).orElseThrow();
        if (isNew) {
            audit.record(
                    "REPORT_MADE",
                    "report",
                    report.id(),
                    report.fileName(),
                    Map.of("contentHash", report.contentHash(), "pdfSha256", report.pdfSha256(), "for", madeBy));
        }
        return report;
    }

    @Transactional(readOnly = true)
    Optional<byte[]> document(ReportId id) {
        return reports.document(id);
    }
}
