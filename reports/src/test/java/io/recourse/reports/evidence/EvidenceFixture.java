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
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.imports.ImportFixture;
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
            "Margaret Hamilton");

    /** What lawyers wrote for lawyers: in no copy. */
    static final String PRIVILEGED = "Counsel advises to settle";

    private final AssessmentFixture assessments;
    private final ImportFixture imports;
    private final BreachFixture breaches;
    private final ExclusionService exclusions;
    private final ClaimForms forms;
    private final ClaimPaperService papers;
    private final ClaimsForTests people;

    EvidenceFixture(
            AssessmentFixture assessments,
            ImportFixture imports,
            BreachFixture breaches,
            ExclusionService exclusions,
            ClaimForms forms,
            ClaimPaperService papers,
            ClaimsForTests people) {
        this.assessments = assessments;
        this.imports = imports;
        this.breaches = breaches;
        this.exclusions = exclusions;
        this.forms = forms;
        this.papers = papers;
        this.people = people;
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
                        "https://status.example/3");
        imports.commit(ImportFixture.about(ImportFixture.file(imports.source(), file), clause.serviceId()));
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
