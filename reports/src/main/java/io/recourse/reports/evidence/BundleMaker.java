package io.recourse.reports.evidence;

import io.recourse.access.AsSystem;
import io.recourse.access.user.User;
import io.recourse.access.user.UserService;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.ledger.RegisterHead;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.files.TextFiles;
import io.recourse.reports.evidence.mask.Masked;
import io.recourse.reports.evidence.mask.MaskedCopy;
import io.recourse.reports.evidence.mask.Masker;
import io.recourse.reports.evidence.pack.BundleFile;
import io.recourse.reports.evidence.pack.BundleZip;
import io.recourse.reports.evidence.pack.Manifest;
import io.recourse.reports.evidence.print.CalculationDocument;
import io.recourse.reports.evidence.print.CoverSheet;
import io.recourse.reports.evidence.print.LetterDocument;
import io.recourse.reports.evidence.print.MeasurementDocument;
import io.recourse.reports.house.Wording;
import io.recourse.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the files of a bundle of facts: the same facts, copy and language give the same bytes. */
final class BundleMaker {

    private final EvidenceFacts original;
    private final EvidenceCopy copy;
    private final Language language;

    BundleMaker(EvidenceFacts original, EvidenceCopy copy, Language language) {
        this.original = original;
        this.copy = copy;
        this.language = language;
    }

    /** The files of a bundle and its manifest, whose place in the chain is not known yet. */
    record Made(List<BundleFile> files, Manifest manifest) {}

    /**
     * Makes the files.
     *
     * @param people names by which our people may appear in texts
     * @param codes of vouchers that may appear in texts
     * @param month report of the month in which the period ends; null if none was made
     * @param registers heads of what stands beside the journal, up to the moment that the bundle shows
     */
    Made make(Collection<String> people, CodeMask codes, Manifest.@Nullable Month month, List<RegisterHead> registers) {
        boolean masked = copy == EvidenceCopy.VENDOR;
        List<String> names = new ArrayList<>(people);
        names.addAll(original.people());
        Masker masker = new Masker(names, codes);
        EvidenceFacts facts = masked ? new MaskedCopy(masker).of(original.forTheVendor()) : original;
        List<BundleFile> files = new ArrayList<>(new TextFiles(facts, language).all(masked));
        files.add(pdf(
                "calculation.pdf",
                CalculationDocument.render(facts, language, masked).bytes()));
        files.add(pdf(
                "measurement.pdf",
                MeasurementDocument.render(facts, language, masked).bytes()));
        files.add(pdf("letter/letter.pdf", letter(facts)));
        List<String> paths = files.stream()
                .map(BundleFile::path)
                .map(BundleMaker::named)
                .distinct()
                .sorted()
                .toList();
        files.add(pdf(
                "cover-sheet.pdf",
                CoverSheet.render(facts, language, masked, paths).bytes()));
        return new Made(files, manifest(facts, files, masker.counts(), month, registers));
    }

    /** What came in by the thousand is one line of the cover sheet. */
    private static String named(String path) {
        boolean isMany = path.matches("(raw|status-pages)/.*") && !path.endsWith("/list.csv");
        return isMany ? path.substring(0, path.indexOf('/') + 1) : path;
    }

    private static byte[] letter(EvidenceFacts facts) {
        return LetterDocument.render(
                        facts.head().organisation(),
                        facts.head().claim().text(),
                        facts.head().sample(),
                        Language.of(facts.letter().language()),
                        facts.letter().dated(),
                        facts.letter().subject().text(),
                        facts.letter().body().text(),
                        facts.clause().text().text())
                .bytes();
    }

    private static BundleFile pdf(String path, byte[] content) {
        return new BundleFile(path, content);
    }

    private Manifest manifest(
            EvidenceFacts facts,
            List<BundleFile> files,
            List<Masked> masked,
            Manifest.@Nullable Month month,
            List<RegisterHead> registers) {
        var hashes = facts.calculation().hashes();
        return new Manifest(
                Manifest.FORMAT,
                copy.tag(),
                language.tag(),
                facts.head().asOf(),
                new Manifest.Subject(
                        facts.head().claim().text(),
                        facts.head().claimId().text(),
                        facts.head().version(),
                        facts.head().status()),
                new Manifest.Inputs(
                        facts.calculation().assessment().text(),
                        facts.calculation().revision(),
                        hashes.engine().text(),
                        hashes.clause().text(),
                        hashes.timeline().text(),
                        hashes.exclusions().text(),
                        hashes.input().text()),
                BundleZip.entries(files),
                masked.stream()
                        .map(one -> new Manifest.Mask(one.rule().name(), one.part(), one.count()))
                        .toList(),
                withheld(facts),
                new Manifest.Chain(0, null, month, ledgerHead(), registers));
    }

    private List<String> withheld(EvidenceFacts facts) {
        List<String> keys = new ArrayList<>();
        if (facts.ledger().size() < original.ledger().size()) {
            keys.add("evidence.withheld.ledger");
        }
        if (copy == EvidenceCopy.VENDOR) {
            keys.add("evidence.withheld.reasons");
        }
        if (facts.correspondence().size() < original.correspondence().size()) {
            keys.add("evidence.withheld.notes");
        }
        if (copy == EvidenceCopy.VENDOR && facts.correspondence().stream().anyMatch(one -> one.file() != null)) {
            keys.add("evidence.withheld.files");
        }
        if (isShortened(facts)) {
            keys.add("evidence.withheld.raw");
        }
        Wording wording = new Wording(language);
        return keys.stream().map(wording::text).toList();
    }

    /** Whether something that came in is only named by its hash. */
    private static boolean isShortened(EvidenceFacts facts) {
        return facts.payloads().stream().anyMatch(payload -> payload.content() == null)
                || facts.pages().stream().anyMatch(page -> page.content() == null);
    }

    private @Nullable String ledgerHead() {
        if (original.ledger().isEmpty()) {
            return null;
        }
        var hash = original.ledger().getLast().hash();
        return hash == null ? null : hash.text();
    }

    /** Names of our people as they may appear in texts. */
    static List<String> names(UserService users) {
        List<String> names = new ArrayList<>();
        // The directory is not open to everybody; the names in it are needed so that they can be left out.
        for (User user : AsSystem.call("evidence", users::list)) {
            names.add(user.username());
            names.add(user.displayName());
        }
        return names;
    }
}
