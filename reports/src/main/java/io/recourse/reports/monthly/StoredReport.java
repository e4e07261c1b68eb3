package io.recourse.reports.monthly;

import io.recourse.db.id.ReportId;
import io.recourse.text.Language;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A monthly report as it was made; its bytes are read apart.
 *
 * @param revision of the month's figures, the same in every language
 * @param contentHash SHA-256 over the figures in hexadecimal, printed on each page
 * @param pdfSha256 SHA-256 of the file in hexadecimal
 * @param size of the file in bytes
 * @param latest whether no later revision of the month exists in this language
 * @param madeBy user name, or {@code system:<job>}
 */
public record StoredReport(
        ReportId id,
        YearMonth month,
        Language language,
        int revision,
        String contentHash,
        String pdfSha256,
        int pages,
        int size,
        boolean latest,
        boolean sample,
        Instant madeAt,
        String madeBy) {

    /** Name under which the file is saved, in plain ASCII. */
    public String fileName() {
        return "recourse-" + month + "-" + language.tag() + "-r" + revision + ".pdf";
    }
}
