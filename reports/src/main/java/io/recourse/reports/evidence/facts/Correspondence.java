package io.recourse.reports.evidence.facts;

import io.recourse.claim.paper.ClaimFile;
import io.recourse.claim.paper.ClaimNote;
import io.recourse.claim.paper.ClaimPaper;
import io.recourse.claim.paper.ClaimPaperService;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.reports.evidence.facts.ClaimFacts.Content;
import io.recourse.reports.evidence.facts.ClaimFacts.Missive;
import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.Verbatim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the correspondence of a claim; what is privileged is never among it, whoever asks. */
@Component
class Correspondence {

    private static final String FILE = "FILE";

    private final ClaimPaperService papers;

    Correspondence(ClaimPaperService papers) {
        this.papers = papers;
    }

    /** In the order in which it happened. A file counts as exchanged if its note does. */
    List<Missive> of(ClaimId claim) {
        List<ClaimPaper> ordinary = papers.correspondenceOf(claim).stream()
                .filter(paper -> !paper.privileged())
                .toList();
        Set<PaperNoteId> exchanged = new HashSet<>();
        for (ClaimPaper paper : ordinary) {
            if (paper instanceof ClaimNote note && note.kind().isWithVendor()) {
                exchanged.add(note.id());
            }
        }
        List<Missive> missives = new ArrayList<>();
        for (ClaimPaper paper : ordinary) {
            missives.add(
                    switch (paper) {
                        case ClaimNote note -> missive(missives.size() + 1, note);
                        case ClaimFile file ->
                            missive(
                                    missives.size() + 1,
                                    file,
                                    file.note() != null && exchanged.contains(file.note()),
                                    papers.content(claim, file.id()).bytes());
                    });
        }
        return missives;
    }

    private static Missive missive(int position, ClaimNote note) {
        return new Missive(
                position,
                note.kind().name(),
                note.kind().isWithVendor(),
                note.stands(),
                note.occurredAt(),
                new Person(note.author()),
                note.contact() == null ? null : new Person(note.contact()),
                note.text(),
                note.vendorReference(),
                null,
                null,
                0,
                null);
    }

    private static Missive missive(int position, ClaimFile file, boolean exchanged, byte[] bytes) {
        return new Missive(
                position,
                FILE,
                exchanged,
                file.stands(),
                file.occurredAt(),
                new Person(file.author()),
                null,
                null,
                null,
                file.name(),
                new Verbatim(file.sha256()),
                file.size(),
                new Content(bytes));
    }
}
