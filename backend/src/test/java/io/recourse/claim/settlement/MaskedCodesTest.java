package io.recourse.claim.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.AuditFilter;
import io.recourse.access.AuditService;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDetails;
import io.recourse.claim.ClaimMove;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.paper.ClaimNote;
import io.recourse.claim.paper.ClaimPaperService;
import io.recourse.claim.paper.NoteDraft;
import io.recourse.claim.paper.NoteKind;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.settlement.intake.CreditImport;
import io.recourse.claim.settlement.usage.VoucherMatch;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherUse;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.AccountStatement;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.EntryFilter;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.EntryPage;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.PostingDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes of vouchers in what vendors and colleagues wrote: whoever does not redeem them reads them nowhere. */
@BackendTest
class MaskedCodesTest extends VoucherLinesFixture {

    @Autowired
    ServiceRegister services;

    @Autowired
    MockMvcTester http;

    @Autowired
    AuditService audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ClaimPaperService papers;

    @Autowired
    ClaimService claimService;

    @TempDir
    Path folder;

    @Test
    @WithUser(Role.LEGAL)
    void who_may_not_see_a_code_does_not_see_it_in_what_the_vendor_wrote_either() throws Exception {
        Voucher voucher = received("500.00");
        String code = voucher.code();
        BoughtService service = ActingAs.role(
                Role.VENDOR_MANAGER,
                () -> services.create(
                        new ServiceDraft(contract.id(), "Voice Lines", "voice-" + CODES.incrementAndGet(), null)));
        Credit line = only("INV-20,2026-09-10,120.00,Paid with voucher %s".formatted(code));
        charge("Voice Lines, less voucher " + code);
        VoucherMatch match = confirm(line, voucher);
        asFinance(() -> matches.undo(match.id(), "Not " + code));
        String other = code.toLowerCase(Locale.ROOT);
        asFinance(() -> vouchers.use(
                voucher.id(), new VoucherUse(BigDecimal.ONE, RECEIVED, "INV-21", "By " + other, "note-" + code)));

        String shown = "••••" + code.substring(code.length() - 4);
        assertThat(settlement.credit(line.id()).text()).isEqualTo("Paid with voucher " + shown);
        assertThat(matches.of(line.id()).getFirst().undoReason()).isEqualTo("Not " + shown);
        assertThat(vouchers.details(voucher.id()).steps().getLast().note()).isEqualTo("By " + shown);
        assertThat(proposals(line)).as("the code is still found").hasSize(1);
        for (String path : List.of(
                "settlement/credits?vendor=" + contract.vendorId(),
                "settlement/credits/" + line.id(),
                "settlement/credits/" + line.id() + "/voucher-uses",
                "settlement/imports",
                "services/" + service.id() + "/charges?from=2026-09-01&to=2026-09-30",
                "vouchers/" + voucher.id(),
                "claims/" + voucher.claim())) {
            assertThat(http.get().uri("/api/v1/" + path))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains(path.contains("charges") ? "Voice Lines, less voucher " + shown : "2026")
                    .doesNotContainIgnoringCase(code);
        }
        assertThat(entries(claim(voucher)))
                .allSatisfy(entry -> assertThat(entry.description()).doesNotContain(code));

        assertThat(asFinance(() -> settlement.credit(line.id())).text()).endsWith(code);
        assertThat(new String(asFinance(() -> imports.file(line.importId())), StandardCharsets.UTF_8))
                .as("the file as it came")
                .contains(code);
    }

    @Test
    @WithUser(Role.AUDITOR)
    void who_may_not_see_a_code_does_not_see_it_in_what_colleagues_wrote_on_a_claim() {
        Voucher voucher = received("80.00");
        String code = voucher.code();
        Claim claim = claim(voucher);
        ClaimId id = claim.id();
        asFinance(() -> claimService.move(
                id,
                new ClaimMove(ClaimStatus.CLOSED, null, "Voucher " + code, null, null, claim.version())
                        .provedBy("Mail with " + code.toLowerCase(Locale.ROOT))));
        NoteDraft note = NoteDraft.of(NoteKind.MESSAGE_RECEIVED, "Your code is " + code);
        ClaimNote kept = asFinance(() -> papers.addNote(id, note, List.of()));

        String shown = "••••" + code.substring(code.length() - 4);
        ClaimDetails read = claimService.details(id);
        assertThat(read.events().getLast().reason()).isEqualTo("Voucher " + shown);
        assertThat(read.events().getLast().evidence()).endsWith(shown);
        assertThat(asFinance(() -> claimService.details(id)).events().getLast().reason())
                .endsWith(code);
        assertThat(papers.note(id, kept.id()).text()).isEqualTo("Your code is " + shown);
        assertThat(papers.papers(id))
                .singleElement()
                .satisfies(paper -> assertThat(((ClaimNote) paper).text()).endsWith(shown));
        assertThat(asFinance(() -> papers.note(id, kept.id())).text()).endsWith(code);
        for (String path : List.of("claims/" + id, "claims/" + id + "/notes", "claims?vendor=" + contract.vendorId())) {
            assertThat(http.get().uri("/api/v1/" + path))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("2026")
                    .doesNotContainIgnoringCase(code);
        }
    }

    @Test
    @WithUser(Role.AUDITOR)
    void the_audit_trail_keeps_what_was_typed_and_shows_the_code_to_those_who_redeem_it() {
        Voucher voucher = received("90.00");
        String code = voucher.code();
        Credit line = only("INV-30,2026-09-10,90.00,Voucher %s".formatted(code));
        asFinance(() -> {
            matches.refuse(line.id(), voucher.id(), "Not by " + code.replace('-', ' '));
            return true;
        });
        String shown = "Not by ••••" + code.substring(code.length() - 4);

        assertThat(audit.page(AuditFilter.ofSubject("settlement", line.id()), 0, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains(shown));
        assertThat(http.get().uri("/api/v1/audit?subjectKind=settlement&subjectId=" + line.id()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].detail.reason")
                .isEqualTo(shown);
        assertThat(ActingAs.role(Role.IT, () -> audit.history("settlement", line.id())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains(shown));
        assertThat(asFinance(() -> audit.history("settlement", line.id())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains(code.replace('-', ' ')));
    }

    @Test
    @WithUser(Role.AUDITOR)
    void no_export_of_the_books_holds_a_code_whoever_asks_for_it() throws Exception {
        Voucher voucher = received("70.00");
        String code = voucher.code();
        Credit line = only("%s,2026-09-10,5.00,Goodwill".formatted(code));
        confirm(only("INV-31,2026-09-10,30.00,Voucher %s".formatted(code)), voucher);
        asFinance(() -> {
            settlement.setAside(line.id(), CreditAside.Kind.GOODWILL, "For " + code);
            return true;
        });

        for (String file : List.of("journal.csv", "journal.xlsx", "journal.journal", "accounts/2100/HKD.csv")) {
            assertThat(text(http.get().uri("/api/v1/ledger/export/" + file).exchange()))
                    .as(file)
                    .contains("Goodwill of")
                    .doesNotContainIgnoringCase(code);
        }
    }

    @Test
    @WithUser(Role.AUDITOR)
    void who_may_not_see_a_code_cannot_find_anything_by_it_either() {
        Voucher voucher = received("45.00");
        String code = voucher.code();
        Credit line = only("%s,2026-09-10,5.00,Voucher".formatted(code));
        asFinance(() -> {
            settlement.setAside(line.id(), CreditAside.Kind.NOT_OURS, "Not ours");
            return true;
        });
        for (String sought : List.of(code, code.substring(3), code.toLowerCase(Locale.ROOT))) {
            AuditFilter filter = new AuditFilter(sought, null, null, null, null, null, null);
            assertThat(audit.count(filter)).as(sought).isZero();
            assertThat(audit.page(filter, 0, 10)).as(sought).isEmpty();
            assertThat(audit.before(filter, Long.MAX_VALUE, 10)).as(sought).isEmpty();
        }
        AuditFilter asShown = new AuditFilter(
                "••••" + code.substring(code.length() - 4), null, "CREDIT_SET_ASIDE", null, null, null, null);
        assertThat(audit.page(asShown, 0, 10)).as("nor by what is shown").isEmpty();
    }

    @Test
    @WithUser(Role.AUDITOR)
    void books_of_before_the_masks_show_no_code_and_are_not_found_by_it() throws Exception {
        Voucher voucher = received("46.00");
        String code = voucher.code();
        EntryId old = ActingAs.role(
                Role.FINANCE,
                () -> transaction.execute(status -> ledger.post(new JournalDraft(
                        "settlement-aside:" + code,
                        RECEIVED,
                        EntryKind.SETTLEMENT,
                        "Goodwill of Example: " + code,
                        null,
                        false,
                        List.of(
                                PostingDraft.debit(ChartAccount.ACCOUNTS_PAYABLE, hkd("5")),
                                PostingDraft.credit(ChartAccount.CREDIT_DIFFERENCE, hkd("5")))))));
        String shown = "Goodwill of Example: ••••" + code.substring(code.length() - 4);

        assertThat(ledger.entry(old).description()).isEqualTo(shown);
        assertThat(ActingAs.role(Role.FINANCE, () -> ledger.entry(old).description()))
                .endsWith(code);
        assertThat(ledger.statement(ChartAccount.ACCOUNTS_PAYABLE, "HKD", null, 500)
                        .lines())
                .filteredOn(line -> line.entry().equals(old))
                .singleElement()
                .returns(shown, AccountStatement.Line::description);
        EntryFilter search = new EntryFilter(null, null, null, null, null, null, code.substring(4), null, 1);
        assertThat(ledger.entries(search)).isEqualTo(new EntryPage(List.of(), null));
        for (Role role : List.of(Role.AUDITOR, Role.FINANCE)) {
            for (String file : List.of("journal.csv", "journal.journal", "accounts/2100/HKD.csv")) {
                assertThat(ActingAs.role(role, () -> fetched(file)))
                        .as(role + " " + file)
                        .contains(shown)
                        .doesNotContain(code);
            }
        }
    }

    private String fetched(String file) {
        try {
            return text(http.get().uri("/api/v1/ledger/export/" + file).exchange());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All that a file says; a workbook is a ZIP of texts. */
    private String text(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        byte[] content = answer.getResponse().getContentAsByteArray();
        StringBuilder text = new StringBuilder(new String(content, StandardCharsets.UTF_8));
        if (!text.substring(0, 2).equals("PK")) {
            return text.toString();
        }
        try (ZipFile workbook = new ZipFile(
                Files.write(folder.resolve("workbook.xlsx"), content).toFile())) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                text.append(new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private void charge(String words) {
        String file = """
                InvoiceId,ChargeCategory,BilledCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,ServiceName
                INV-20,Usage,900.00,HKD,2026-09-01,2026-09-01T00:00:00Z,2026-10-01T00:00:00Z,"%s"
                """.formatted(words);
        asFinance(() -> imports.commit(new CreditImport(
                SourceFormat.FOCUS,
                contract.vendorId(),
                "focus.csv",
                file.getBytes(StandardCharsets.UTF_8),
                FileEncoding.UTF_8,
                null)));
    }
}
