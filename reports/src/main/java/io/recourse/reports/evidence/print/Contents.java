package io.recourse.reports.evidence.print;

import java.util.Map;

/** What each file of a bundle holds, in words. */
final class Contents {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("README.txt", "readme"),
            Map.entry("calculation.pdf", "calculation"),
            Map.entry("measurement.pdf", "measurement"),
            Map.entry("letter/letter.pdf", "letterPdf"),
            Map.entry("letter/letter.txt", "letterText"),
            Map.entry("clause/clause.txt", "clauseText"),
            Map.entry("clause/clause.json", "clauseJson"),
            Map.entry("calculation/calculation.json", "calculationJson"),
            Map.entry("calculation/deadline.json", "deadlineJson"),
            Map.entry("measurement/intervals.csv", "intervals"),
            Map.entry("measurement/sources.csv", "sources"),
            Map.entry("measurement/coverage.csv", "coverage"),
            Map.entry("measurement/records.csv", "records"),
            Map.entry("measurement/files.csv", "files"),
            Map.entry("measurement/exclusions.csv", "exclusions"),
            Map.entry("measurement/judged.csv", "judged"),
            Map.entry("raw/list.csv", "rawList"),
            Map.entry("raw/", "raw"),
            Map.entry("status-pages/list.csv", "pageList"),
            Map.entry("status-pages/", "pages"),
            Map.entry("claim/steps.csv", "steps"),
            Map.entry("fee/fee-base.csv", "fee"),
            Map.entry("ledger/entries.csv", "ledger"),
            Map.entry("correspondence/list.csv", "correspondence"));

    private Contents() {}

    static String of(Sheet sheet, String path) {
        return sheet.text("evidence.holds." + KEYS.getOrDefault(path, "exchanged"));
    }
}
