package io.recourse.reports.evidence.files;

import io.recourse.reports.evidence.facts.ClaimFacts.Written;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.TermFacts.ClauseWords;
import io.recourse.reports.evidence.pack.BundleFile;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Every file of a bundle that is text. */
public record TextFiles(EvidenceFacts facts, Language language) {

    private static final String BUNDLE = "io.recourse.reports.document_texts";

    /**
     * The files, in no particular order.
     *
     * @param masked whether this is the copy that leaves
     */
    public List<BundleFile> all(boolean masked) {
        List<BundleFile> files = new ArrayList<>();
        files.add(readme(masked));
        files.add(clause());
        files.add(letter());
        files.addAll(new MeasurementFiles(facts, language.locale()).all());
        files.addAll(new RawFiles(facts).all());
        files.addAll(new ClaimFiles(facts).all());
        files.addAll(new JsonFiles(facts, language.locale()).all());
        return files;
    }

    private BundleFile readme(boolean masked) {
        String claim = facts.head().claim().text();
        String text = String.join(
                "\n\n",
                text(
                        "evidence.readme.title",
                        claim,
                        facts.head().vendor(),
                        facts.head().service()),
                text(masked ? "evidence.readme.vendor" : "evidence.readme.original"),
                text("evidence.readme.check"),
                "    sha256sum -c SHA256SUMS\n    shasum -a 256 -c SHA256SUMS\n    ./recourse verify-bundle "
                        + "FILE.zip",
                text("evidence.readme.manifest"),
                text("evidence.readme.times", facts.head().zone().getId()));
        return BundleFile.text("README.txt", text + "\n");
    }

    private BundleFile clause() {
        ClauseWords clause = facts.clause();
        StringBuilder text = new StringBuilder(clause.text().text().strip()).append("\n\n--\n");
        line(
                text,
                "evidence.clause.of",
                facts.head().contract() + ", " + facts.head().contractTitle());
        line(text, "evidence.clause.version", clause.version());
        line(text, "evidence.clause.validFrom", clause.firstDay());
        line(text, "evidence.clause.validTo", clause.lastDay() == null ? "-" : clause.lastDay());
        line(text, "evidence.clause.section", clause.section() == null ? "-" : clause.section());
        line(text, "evidence.clause.page", clause.page() == null ? "-" : clause.page());
        line(text, "evidence.clause.source", clause.sourceUrl() == null ? "-" : clause.sourceUrl());
        line(text, "evidence.clause.hash", clause.contentHash().text());
        return BundleFile.text("clause/clause.txt", text.toString());
    }

    /** The letter by itself, so that the hash of the file is the hash under which it was kept. */
    private BundleFile letter() {
        Written letter = facts.letter();
        return BundleFile.text(
                "letter/letter.txt",
                letter.subject().text() + "\n\n" + letter.body().text());
    }

    private void line(StringBuilder text, String key, Object value) {
        text.append(text(key)).append(": ").append(value).append('\n');
    }

    private String text(String key, Object... arguments) {
        return Texts.get(BUNDLE, language.locale(), key, arguments);
    }
}
