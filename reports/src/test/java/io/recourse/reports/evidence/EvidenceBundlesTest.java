package io.recourse.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.AuditEntry;
import io.recourse.access.AuditService;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendments;
import io.recourse.claim.letter.ClaimLetters;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.money.Money;
import io.recourse.reports.document.Conformance;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.EvidenceReader;
import io.recourse.reports.evidence.pack.BundleCheck;
import io.recourse.reports.evidence.pack.BundleZip;
import io.recourse.reports.evidence.pack.Manifest;
import io.recourse.text.Language;
import io.recourse.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class EvidenceBundlesTest {

    @Autowired
    private EvidenceFixture fixture;

    @Autowired
    private EvidenceBundles bundles;

    @Autowired
    private EvidenceReader reader;

    @Autowired
    private ClaimLetters letters;

    @Autowired
    private ClaimAmendments amendments;

    @Autowired
    private AuditService audit;

    @Autowired
    private DSLContext sql;

    @Autowired
    private MockMvcTester api;

    @Autowired
    private TransactionTemplate transaction;

    private @Nullable Claim submitted;

    @BeforeEach
    void aClaim() {
        if (submitted == null) {
            submitted = fixture.submitted();
        }
    }

    @Test
    void the_copy_that_leaves_holds_none_of_the_secrets_and_the_original_all() throws Exception {
        Map<String, byte[]> vendor = unpacked(make(EvidenceCopy.VENDOR, Language.ENGLISH));
        Map<String, byte[]> original = unpacked(make(EvidenceCopy.ORIGINAL, Language.ENGLISH));
        String everything = texts(vendor);
        String unmasked = texts(original);
        for (String secret : EvidenceFixture.SECRETS) {
            assertThat(everything).as("vendor copy").doesNotContain(secret);
            assertThat(unmasked).as("original").contains(secret);
        }
        assertThat(everything).contains("[masked: E_MAIL]", "P1", "P2", "P3");
        assertThat(everything + unmasked).doesNotContain(EvidenceFixture.PRIVILEGED);
        assertThat(everything).contains("We look into it.", "answer.txt").doesNotContain("weak in court", "ours.txt");
        assertThat(vendor.keySet()).noneMatch(path -> path.endsWith("/003.txt") || path.endsWith("/004.txt"));
        assertThat(vendor).doesNotContainKey("ledger/entries.csv");
        assertThat(original).containsKey("ledger/entries.csv");
    }

    @Test
    void what_we_only_consider_among_ourselves_is_no_step_of_the_copy_that_leaves() throws Exception {
        Claim claim = claim();
        Money less = Money.ofMinor(
                claim.amounts().sought().minorUnits() / 2,
                claim.amounts().sought().currencyCode());
        ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> amendments.propose(claim.id(), less, "We may have miscounted", claim.version()));
        String vendor = texts(unpacked(make(EvidenceCopy.VENDOR, Language.ENGLISH)));
        assertThat(vendor).contains("SUBMITTED").doesNotContain("AMENDMENT_PROPOSED");
        assertThat(texts(unpacked(make(EvidenceCopy.ORIGINAL, Language.ENGLISH))))
                .contains("AMENDMENT_PROPOSED");
    }

    @Test
    void what_came_in_is_there_line_by_line_and_rows_about_others_keep_their_place_only() throws Exception {
        byte[] archive = make(EvidenceCopy.VENDOR, Language.ENGLISH);
        Map<String, byte[]> vendor = unpacked(archive);
        Map<String, byte[]> original = unpacked(make(EvidenceCopy.ORIGINAL, Language.ENGLISH));
        List<String> raw = original.keySet().stream()
                .filter(path -> path.matches("raw/\\d+.*"))
                .toList();
        assertThat(raw).hasSize(2);
        String imported =
                raw.stream().filter(path -> path.endsWith(".csv")).findFirst().orElseThrow();
        String byHand =
                raw.stream().filter(path -> path.endsWith(".json")).findFirst().orElseThrow();
        String file = text(original, imported);
        String masked = text(vendor, imported);
        assertThat(file).contains(EvidenceFixture.OTHERS);
        assertThat(texts(vendor)).doesNotContain(EvidenceFixture.OTHERS);
        assertThat(masked.lines().count()).isEqualTo(file.lines().count());
        assertThat(masked.lines().toList().getLast()).startsWith("[masked: OTHER_SERVICE],");
        assertThat(text(vendor, byHand))
                .contains("\"assignee\" : \"[masked: PERSON]\"", "\"Set-Cookie\" : \"[masked: LABELLED_SECRET]\"")
                .contains("sent [masked: RANDOM_TEXT] along", "0.1200");
        Manifest manifest = Objects.requireNonNull(BundleCheck.of(archive).manifest());
        for (String path : raw) {
            Manifest.Entry entry = manifest.files().stream()
                    .filter(one -> one.path().equals(path))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.originalSha256()).isEqualTo(Sha256.hex(Objects.requireNonNull(original.get(path))));
            assertThat(entry.sha256()).isEqualTo(Sha256.hex(Objects.requireNonNull(vendor.get(path))));
            assertThat(entry.sha256()).isNotEqualTo(entry.originalSha256());
            assertThat(text(original, "raw/list.csv")).contains("" + entry.originalSha256());
        }
        assertThat(text(original, "measurement/records.csv"))
                .contains("\"" + Sha256.hex(original.get(imported)) + "\",2");
    }

    @Test
    void the_status_page_is_there_as_it_was_seen_in_the_period_and_just_before() {
        Map<String, byte[]> vendor = unpacked(make(EvidenceCopy.VENDOR, Language.ENGLISH));
        assertThat(vendor.keySet())
                .filteredOn(path -> path.startsWith("status-pages/"))
                .containsExactlyInAnyOrder(
                        "status-pages/list.csv",
                        "status-pages/page-1-version-0002.html.txt",
                        "status-pages/page-1-version-0002-changes.txt",
                        "status-pages/page-1-version-0003.html.txt",
                        "status-pages/page-1-version-0003-changes.txt",
                        "status-pages/page-1-version-0004.html.txt",
                        "status-pages/page-1-version-0004-changes.txt");
        assertThat(text(vendor, "status-pages/page-1-version-0004-changes.txt"))
                .isEqualTo("- Major outage\n+ Minor disturbance\n");
        assertThat(text(vendor, "status-pages/page-1-version-0003.html.txt"))
                .isEqualTo("<p>Major outage</p><p>Reported by: [masked: NAMED_PERSON]</p>");
    }

    @Test
    void the_manifest_names_each_file_and_what_was_masked_without_revealing_it() throws Exception {
        byte[] archive = make(EvidenceCopy.VENDOR, Language.ENGLISH);
        BundleCheck check = BundleCheck.of(archive);
        assertThat(check.faults()).isEmpty();
        Manifest manifest = Objects.requireNonNull(check.manifest());
        assertThat(manifest.files().size()).isEqualTo(unpacked(archive).size() - 2);
        assertThat(manifest.masked()).extracting(Manifest.Mask::rule).contains("JSON_WEB_TOKEN", "E_MAIL", "PERSON");
        assertThat(manifest.withheld()).contains("entries of our books", "internal notes");
        assertThat(manifest.inputs().clause()).hasSize(64);
        String json = new String(unpacked(archive).get("manifest.json"), StandardCharsets.UTF_8);
        EvidenceFixture.SECRETS.forEach(secret -> assertThat(json).doesNotContain(secret));
        String letter = new String(unpacked(archive).get("letter/letter.txt"), StandardCharsets.UTF_8);
        assertThat(letter).isEqualTo(letters.current(claim().id(), null).text());
    }

    @Test
    void a_bundle_that_was_touched_is_found_out() throws Exception {
        byte[] archive = make(EvidenceCopy.VENDOR, Language.ENGLISH);
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        byte[] changed = text.replace("Monthly Uptime", "Weekly! Uptime").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(BundleCheck.of(changed).isSound()).isFalse();
        // Who reads from the beginning sees the first archive, who reads the directory at the end the second one.
        byte[] behind = make(EvidenceCopy.ORIGINAL, Language.ENGLISH);
        byte[] both = Arrays.copyOf(archive, archive.length + behind.length);
        System.arraycopy(behind, 0, both, archive.length, behind.length);
        assertThat(BundleCheck.of(both).isSound()).isFalse();
        assertThat(BundleCheck.of(archive).isSound()).isTrue();
        assertThat(BundleCheck.of(new byte[] {1, 2, 3}).isSound()).isFalse();
        assertThat(BundleCheck.of(Arrays.copyOf(archive, archive.length / 2)).isSound())
                .isFalse();
    }

    @Test
    void the_same_claim_gives_the_same_bytes_in_any_country() {
        byte[] first = fresh(EvidenceCopy.ORIGINAL, Language.ARABIC);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String country :
                    List.of("ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "zh-TW-u-ca-roc", "tr-TR")) {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
                Locale.setDefault(Locale.forLanguageTag(country));
                assertThat(fresh(EvidenceCopy.ORIGINAL, Language.ARABIC))
                        .as(country)
                        .isEqualTo(first);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /** Kathmandu is 5 h 45 min before UTC: no range or instant that is read as text survives it by chance. */
    @Test
    void the_same_claim_gives_the_same_bytes_in_a_session_of_another_time_zone() {
        byte[] first = fresh(EvidenceCopy.ORIGINAL, Language.ENGLISH);
        byte[] elsewhere = transaction.execute(status -> {
            sql.execute("SET LOCAL TIME ZONE 'Asia/Kathmandu'");
            return fresh(EvidenceCopy.ORIGINAL, Language.ENGLISH);
        });
        assertThat(elsewhere).isEqualTo(first);
    }

    @Test
    void the_same_content_is_made_once_and_other_content_follows_it() {
        EvidenceBundle first = bundle(EvidenceCopy.VENDOR, Language.ENGLISH);
        EvidenceBundle again = bundle(EvidenceCopy.VENDOR, Language.ENGLISH);
        EvidenceBundle original = bundle(EvidenceCopy.ORIGINAL, Language.ENGLISH);
        assertThat(again).isEqualTo(first);
        assertThat(original.number()).isEqualTo(first.number() + 1);
        assertThat(original.manifest().chain().previous()).isEqualTo(first.manifestSha256());
        assertThatThrownBy(() -> sql.execute("UPDATE report.evidence_bundle SET made_by = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.execute("DELETE FROM report.evidence_bundle"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void every_document_conforms_to_pdf_a_2a_and_pdf_ua_1_in_every_language() throws Exception {
        for (Language language : Language.values()) {
            Map<String, byte[]> files = unpacked(fresh(EvidenceCopy.VENDOR, language));
            if (System.getenv("RECOURSE_KEEP_EVIDENCE") != null) {
                Path folder = Files.createDirectories(
                        Path.of(System.getenv("RECOURSE_KEEP_EVIDENCE")).resolve(language.tag()));
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(folder.resolve(file.getKey().replace('/', '-')), file.getValue());
                }
            }
            for (String path : List.of("cover-sheet.pdf", "calculation.pdf", "measurement.pdf", "letter/letter.pdf")) {
                assertThat(Conformance.violations(files.get(path)))
                        .as(path + " " + language)
                        .isEmpty();
            }
            assertThat(pdf(files.get("cover-sheet.pdf"))).contains(claim().name());
            assertThat(pdf(files.get("calculation.pdf"))).contains("HKD", "INV-2026-08-77");
            assertThat(pdf(files.get("measurement.pdf"))).contains("2026-08-20 10:30:00", "2026-08-20 18:30:00");
        }
    }

    @Test
    void the_fee_base_shows_what_the_vendor_charged_for_the_service_in_the_period() throws Exception {
        Map<String, byte[]> files = unpacked(fresh(EvidenceCopy.VENDOR, Language.ENGLISH));
        assertThat(new String(files.get("fee/fee-base.csv"), StandardCharsets.UTF_8))
                .contains("\"charged\",\"2026-08-01\",\"2026-08-31\",9876.50,\"HKD\",\"INV-2026-08-77\",")
                .doesNotContain("1234.50", "4321.50");
        assertThat(pdf(files.get("calculation.pdf"))).contains("9,876.50").doesNotContain("1,234.50", "4,321.50");
        String words = Objects.requireNonNull(
                reader.read(claim().id()).fee().charges().getFirst().words());
        CodeMask codes = new CodeMask(List.of(words));
        assertThat(new String(
                        unpacked(fresh(EvidenceCopy.VENDOR, Language.ENGLISH, codes))
                                .get("fee/fee-base.csv"),
                        StandardCharsets.UTF_8))
                .contains("[masked: VOUCHER_CODE]")
                .doesNotContain(words);
        assertThat(new String(
                        unpacked(fresh(EvidenceCopy.ORIGINAL, Language.ENGLISH, codes))
                                .get("fee/fee-base.csv"),
                        StandardCharsets.UTF_8))
                .contains(words);
    }

    @Test
    void what_somebody_typed_never_becomes_a_formula() {
        String records = new String(
                unpacked(fresh(EvidenceCopy.ORIGINAL, Language.ENGLISH)).get("measurement/records.csv"),
                StandardCharsets.UTF_8);
        assertThat(records).contains("\"'=cmd()\"").doesNotContain("\"=cmd()");
    }

    @Test
    void originals_are_for_legal_and_auditors_and_each_reading_is_logged() {
        bundle(EvidenceCopy.ORIGINAL, Language.ENGLISH);
        for (Role role : List.of(Role.FINANCE, Role.VENDOR_MANAGER, Role.ADMIN, Role.IT, Role.EXECUTIVE)) {
            assertThatThrownBy(() -> ActingAs.role(role, () -> bundle(EvidenceCopy.ORIGINAL, Language.ENGLISH)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(ActingAs.role(Role.FINANCE, () -> bundles.of(claim().id())))
                .allMatch(bundle -> bundle.copy() == EvidenceCopy.VENDOR);
        ActingAs.user("inspector", Role.AUDITOR, () -> {
            bundle(EvidenceCopy.ORIGINAL, Language.ENGLISH);
        });
        List<AuditEntry> history = audit.history("claim", claim().id());
        assertThat(history)
                .filteredOn(entry -> entry.action().equals("EVIDENCE_ORIGINAL_READ"))
                .extracting(AuditEntry::actor)
                .contains("inspector", "counsel");
    }

    @Test
    void the_bundle_and_the_letter_are_downloaded_by_their_addresses() {
        String claim = "/api/v1/claims/" + claim().id();
        MvcTestResult zip =
                api.get().uri(claim + "/evidence.zip?copy=vendor&lang=zh-Hans").exchange();
        assertThat(zip).hasStatusOk();
        assertThat(zip.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + claim().name() + "-evidence.zip\"");
        assertThat(BundleCheck.of(zip.getResponse().getContentAsByteArray()).isSound())
                .isTrue();
        assertThat(api.get().uri(claim + "/evidence")).hasStatusOk();
        assertThat(api.get().uri(claim + "/evidence.zip?copy=both")).hasStatus(400);
        assertThat(api.get().uri(claim + "/letter.pdf")).hasStatusOk();
        assertThat(api.get().uri(claim + "/letter.txt")).hasStatusOk();
        assertThat(api.get().uri(claim + "/letter")).hasStatusOk();
        assertThat(api.get().uri("/api/v1/letter-templates/fields")).hasStatusOk();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    private Claim claim() {
        return Objects.requireNonNull(submitted);
    }

    private EvidenceBundle bundle(EvidenceCopy copy, Language language) {
        return bundles.make(claim().id(), copy, language).bundle();
    }

    private byte[] make(EvidenceCopy copy, Language language) {
        return bundles.make(claim().id(), copy, language).bytes();
    }

    /** Gathered and written anew, without asking whether it was made before. */
    private byte[] fresh(EvidenceCopy copy, Language language) {
        return fresh(copy, language, new CodeMask(List.of()));
    }

    private byte[] fresh(EvidenceCopy copy, Language language, CodeMask codes) {
        EvidenceFacts facts = reader.read(claim().id());
        BundleMaker.Made made = new BundleMaker(facts, copy, language).make(List.of(), codes, null, List.of());
        return BundleZip.pack(made.files(), made.manifest().after(1, null));
    }

    private static Map<String, byte[]> unpacked(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    /** Names and contents of all files, documents as their text. */
    private static String texts(Map<String, byte[]> files) throws Exception {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.append(file.getKey()).append('\n');
            all.append(
                    file.getKey().endsWith(".pdf")
                            ? pdf(file.getValue())
                            : new String(file.getValue(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static String pdf(byte[] bytes) throws Exception {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    + document.getDocumentInformation().getTitle();
        }
    }
}
