package io.recourse.reports.evidence.files;

import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.RawFacts.Payload;
import io.recourse.reports.evidence.facts.RawFacts.PublishedPage;
import io.recourse.reports.evidence.mask.RawContent;
import io.recourse.reports.evidence.pack.BundleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came in and what the vendor published, each with a list; under names of our own making. */
record RawFiles(EvidenceFacts facts) {

    List<BundleFile> all() {
        List<BundleFile> files = new ArrayList<>();
        if (!facts.payloads().isEmpty()) {
            files.add(payloads(files));
        }
        if (!facts.pages().isEmpty()) {
            files.add(pages(files));
        }
        return files;
    }

    private BundleFile payloads(List<BundleFile> files) {
        CsvFile list = new CsvFile(
                "position",
                "path",
                "source",
                "kind",
                "door",
                "file",
                "media_type",
                "bytes",
                "original_sha256",
                "received_at_utc",
                "received_by");
        for (Payload payload : facts.payloads()) {
            String path = "raw/" + String.format(Locale.ROOT, "%04d", payload.position()) + ending(payload.mediaType());
            list.row(
                    payload.position(),
                    payload.content() == null ? null : path,
                    payload.source(),
                    payload.kind(),
                    payload.intake(),
                    payload.name(),
                    payload.mediaType(),
                    payload.bytes(),
                    payload.sha256(),
                    Times.utc(payload.receivedAt()),
                    payload.receivedBy());
            add(files, path, payload.content());
        }
        return list.as("raw/list.csv");
    }

    private BundleFile pages(List<BundleFile> files) {
        CsvFile list = new CsvFile(
                "page",
                "name",
                "address",
                "version",
                "path",
                "first_seen_utc",
                "last_seen_utc",
                "words_changed",
                "bytes",
                "original_sha256",
                "entered_by");
        for (PublishedPage page : facts.pages()) {
            String name = "status-pages/page-" + page.page() + "-version-"
                    + String.format(Locale.ROOT, "%04d", page.number());
            String path = name + ending(page.mediaType());
            list.row(
                    page.page(),
                    page.name(),
                    page.url(),
                    page.number(),
                    page.content() == null ? null : path,
                    Times.utc(page.firstSeen()),
                    Times.utc(page.lastSeen()),
                    page.visible(),
                    page.bytes(),
                    page.sha256(),
                    page.recordedBy());
            add(files, path, page.content());
            if (!page.changes().isEmpty()) {
                files.add(BundleFile.text(name + "-changes.txt", String.join("\n", page.changes()) + "\n"));
            }
        }
        return list.as("status-pages/list.csv");
    }

    private static void add(List<BundleFile> files, String path, @Nullable RawContent content) {
        if (content != null) {
            files.add(new BundleFile(path, content.bytes(), content.original()));
        }
    }

    private static String ending(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return ".json";
        }
        if (type.contains("csv")) {
            return ".csv";
        }
        // A saved page is not opened by a click: it may carry scripts.
        return type.contains("html") ? ".html.txt" : type.startsWith("text/") || type.contains("xml") ? ".txt" : ".bin";
    }
}
