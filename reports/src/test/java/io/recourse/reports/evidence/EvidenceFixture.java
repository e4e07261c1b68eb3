package io.recourse.reports.evidence;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.ClaimsForTests;
import io.recourse.claim.letter.BreachFixture;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.claim.paper.ClaimPaperService;
import io.recourse.claim.paper.FileDraft;
import io.recourse.claim.paper.NoteDraft;
import io.recourse.claim.paper.NoteKind;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.settlement.intake.CreditImport;
import io.recourse.claim.settlement.intake.CreditImportService;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.measurement.payload.RawPayloads;
import io.recourse.measurement.statuspage.StatusPage;
import io.recourse.measurement.statuspage.StatusPageDraft;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.time.Interval;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** A claim whose evidence holds what must not leave the house. */
@Component
class EvidenceFixture {

    /** What was planted, each somewhere else. */
    static final List<String> SECRETS = List.of(
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
            "tok3nOfTheProbe99",
            "AKIAIOSFODNN7EXAMPLE",
            "hunter2hunter",
            "grace.hopper@harbour.example",
            "10.20.30.40",
            "2001:db8::77",
            "ghopper",
            "/home/grace",
            "maker-of-claims",
            "checker-of-claims",
            "objector-of-claims",
            "sk-INTERNALONLY0123456",
            "Margaret Hamilton",
            "Katherine Johnson",
            "Dorothy Vaughan",
            "cfid4711crumb",
            "Qm9yZGVyTGluZTk4WnhLcDdSdDJWbjRXcTE");

    /** Of another service, and so of another vendor perhaps: in the original only. */
    static final String OTHERS = "Nobody else's outage";

    /** What lawyers wrote for lawyers: in no copy. */
    static final String PRIVILEGED = "Counsel advises to settle";

    private final AssessmentFixture assessments;
    private final ImportFixture imports;
    private final BreachFixture breaches;
    private final ExclusionService exclusions;
    private final ClaimForms forms;
    private final ClaimPaperService papers;
    private final ClaimsForTests people;
    private final RegisterFixture register;
    private final RawPayloads payloads;
    private final StatusPages pages;
    private final CreditImportService invoices;

    EvidenceFixture(
            AssessmentFixture assessments,
            ImportFixture imports,
            BreachFixture breaches,
            ExclusionService exclusions,
            ClaimForms forms,
            ClaimPaperService papers,
            ClaimsForTests people,
            RegisterFixture register,
            RawPayloads payloads,
            StatusPages pages,
            CreditImportService invoices) {
        this.assessments = assessments;
        this.imports = imports;
        this.breaches = breaches;
        this.exclusions = exclusions;
        this.forms = forms;
        this.papers = papers;
        this.people = people;
        this.register = register;
        this.payloads = payloads;
        this.pages = pages;
        this.invoices = invoices;
    }

    /** Submitted, with an accepted and a refused exclusion. */
    Claim submitted() {
        Clause clause = assessments.clause();
        String file = "service,from,to,state,title,severity,url\n"
                + row(
                        clause,
                        "2026-08-10T00:00Z,2026-08-10T02:00Z",
                        "major",
                        "502 with Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl from 10.20.30.40",
                        "https://status.example/1?token=tok3nOfTheProbe99")
                + row(
                        clause,
                        "2026-08-20T10:30Z,2026-08-20T13:30Z",
                        "critical",
                        "AKIAIOSFODNN7EXAMPLE refused; password=hunter2hunter at 2001:db8::77",
                        "https://status.example/2")
                + row(
                        clause,
                        "2026-08-25T10:30Z,2026-08-25T11:30Z",
                        "=cmd()",
                        "login=ghopper in /home/grace told grace.hopper@harbour.example",
                        "https://status.example/3")
                + register.service().code() + ",2026-08-11T00:00Z,2026-08-11T01:00Z,DOWN," + OTHERS + ",,\n";
        MeasurementSource source = imports.source();
        imports.commit(ImportFixture.about(ImportFixture.file(source, file), clause.serviceId()));
        keep(clause, source);
        see(clause);
        charge(clause);
        decide(clause, "2026-08-25T10:30:00Z", "2026-08-25T11:00:00Z", true);
        decide(clause, "2026-08-20T12:00:00Z", "2026-08-20T13:00:00Z", false);
        assessments.work();
        Claim claim = breaches.claimOf(clause);
        ActingAs.user(
                "maker-of-claims", Role.LEGAL, () -> forms.enter(claim.id(), Demand.FEE_INVOICE, "INV-2026-08-77"));
        Claim drafted = breaches.move("maker-of-claims", Role.VENDOR_MANAGER, claim, ClaimStatus.DRAFTED);
        Claim signed = breaches.move("maker-of-claims", Role.VENDOR_MANAGER, drafted, ClaimStatus.AWAITING_RELEASE);
        write(signed);
        return breaches.move("checker-of-claims", Role.LEGAL, signed, ClaimStatus.SUBMITTED);
    }

    /** A monitor's export, kept by hand: people and cookies in fields of their own, a key without a label. */
    private void keep(Clause clause, MeasurementSource source) {
        String export = """
                {"checks":[{"service":"%s","at":"2026-08-10T00:00:00Z","assignee":{"name":"Dorothy Vaughan"},
                 "Set-Cookie":"crumb=cfid4711crumb; Path=/","note":"sent Qm9yZGVyTGluZTk4WnhLcDdSdDJWbjRXcTE along",
                 "latency":0.1200}]}""".formatted(clause.serviceCode());
        ActingAs.user(
                "maker-of-claims",
                Role.IT,
                () -> payloads.keepByHand(
                        source.id(),
                        List.of(clause.serviceId()),
                        Interval.parse("2026-08-10T00:00:00Z", "2026-08-11T00:00:00Z"),
                        "export.json",
                        "application/json",
                        export.getBytes(StandardCharsets.UTF_8)));
    }

    /** The vendor's invoices: one for the service in the period, one for the month before, one of another service. */
    private void charge(Clause clause) {
        String file = """
                InvoiceId,ChargeCategory,BilledCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,ServiceName
                INV-2026-08-77,Usage,9876.50,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,%1$s
                INV-2026-07-70,Usage,1234.50,HKD,2026-07-01,2026-07-01T00:00:00Z,2026-08-01T00:00:00Z,%1$s
                INV-2026-08-77,Usage,4321.50,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,Something else
                """.formatted(clause.serviceCode());
        ActingAs.user(
                "maker-of-claims",
                Role.FINANCE,
                () -> invoices.commit(new CreditImport(
                        SourceFormat.FOCUS,
                        clause.vendorId(),
                        "focus.csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        FileEncoding.UTF_8,
                        null)));
    }

    /** The vendor's page: before the period, in it, changed in it, and after it. */
    private void see(Clause clause) {
        ActingAs.user("maker-of-claims", Role.IT, () -> {
            StatusPage page = pages.add(new StatusPageDraft(
                    null, clause.serviceId(), "Vendor's status", "https://status.example/" + clause.serviceCode()));
            see(page, "2026-06-01T00:00:00Z", "<p>Much earlier</p>");
            see(page, "2026-07-20T00:00:00Z", "<p>All systems operational</p>");
            see(page, "2026-08-10T01:00:00Z", "<p>Major outage</p><p>Reported by: Katherine Johnson</p>");
            see(page, "2026-08-10T05:00:00Z", "<p>Minor disturbance</p><p>Reported by: Katherine Johnson</p>");
            see(page, "2026-09-05T00:00:00Z", "<p>Much later</p>");
        });
    }

    private void see(StatusPage page, String at, String html) {
        pages.see(page.id(), Instant.parse(at), "text/html", html.getBytes(StandardCharsets.UTF_8), null);
    }

    private void write(Claim claim) {
        people.register("checker-of-claims", "LEGAL");
        ActingAs.user("checker-of-claims", Role.LEGAL, () -> {
            papers.addNote(
                    claim.id(),
                    NoteDraft.of(NoteKind.INTERNAL_NOTE, "weak in court, key sk-INTERNALONLY0123456"),
                    List.of(FileDraft.of("ours.txt", "only for us".getBytes(StandardCharsets.UTF_8))));
            papers.addNote(
                    claim.id(),
                    new NoteDraft(
                            NoteKind.MESSAGE_RECEIVED,
                            "We look into it. Ask grace.hopper@harbour.example",
                            null,
                            "Margaret Hamilton",
                            "V-77",
                            false,
                            null,
                            null),
                    List.of(FileDraft.of("answer.txt", "from 10.20.30.40".getBytes(StandardCharsets.UTF_8))));
            papers.addNote(
                    claim.id(),
                    new NoteDraft(NoteKind.INTERNAL_NOTE, PRIVILEGED, null, null, null, true, null, null),
                    List.of());
        });
    }

    private void decide(Clause clause, String from, String to, boolean accepted) {
        ExclusionDraft draft = new ExclusionDraft(
                Instant.parse(from),
                Instant.parse(to),
                ExclusionKind.PLANNED_MAINTENANCE,
                "announced to grace.hopper@harbour.example",
                Instant.parse("2026-08-01T00:00:00Z"));
        Exclusion proposed = ActingAs.user(
                "maker-of-claims", Role.VENDOR_MANAGER, () -> exclusions.propose(clause.serviceId(), draft));
        ActingAs.user(
                "objector-of-claims",
                Role.LEGAL,
                () -> accepted
                        ? exclusions.accept(
                                proposed.id(), proposed.version(), "the notice names password=hunter2hunter")
                        : exclusions.refuse(proposed.id(), proposed.version(), "no notice"));
    }

    private static String row(Clause clause, String times, String severity, String title, String url) {
        return clause.serviceCode() + "," + times + ",DOWN,\"" + title + "\"," + severity + "," + url + "\n";
    }
}
