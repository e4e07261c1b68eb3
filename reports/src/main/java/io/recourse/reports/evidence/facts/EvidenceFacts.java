package io.recourse.reports.evidence.facts;

import io.recourse.reports.evidence.facts.AssessmentFacts.Calculation;
import io.recourse.reports.evidence.facts.AssessmentFacts.Judged;
import io.recourse.reports.evidence.facts.AssessmentFacts.Span;
import io.recourse.reports.evidence.facts.ClaimFacts.Deadline;
import io.recourse.reports.evidence.facts.ClaimFacts.Entry;
import io.recourse.reports.evidence.facts.ClaimFacts.Head;
import io.recourse.reports.evidence.facts.ClaimFacts.Missive;
import io.recourse.reports.evidence.facts.ClaimFacts.Part;
import io.recourse.reports.evidence.facts.ClaimFacts.Step;
import io.recourse.reports.evidence.facts.ClaimFacts.Written;
import io.recourse.reports.evidence.facts.MeasuredFacts.Excluded;
import io.recourse.reports.evidence.facts.MeasuredFacts.Imported;
import io.recourse.reports.evidence.facts.MeasuredFacts.Observed;
import io.recourse.reports.evidence.facts.MeasuredFacts.Watcher;
import io.recourse.reports.evidence.facts.RawFacts.Payload;
import io.recourse.reports.evidence.facts.RawFacts.PublishedPage;
import io.recourse.reports.evidence.facts.TermFacts.ClauseWords;
import io.recourse.reports.evidence.facts.TermFacts.FeeBase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a bundle says. Every text in it is masked in the copy that leaves, apart from what is marked as verbatim.
 *
 * @param parts among which the credit was divided, this claim's among them; empty if it is claimed as a whole
 * @param spans the whole period as it was charged, in time order
 * @param judged tickets, failures or other things that were judged, where the metric is not plain time
 * @param watchers the sources that watched the service, the agreed one first
 * @param records what the sources had recorded when the assessment was computed
 * @param payloads what came in and tells of the service in the period, as it came
 * @param pages what the vendor published in the period
 * @param steps of the claim, oldest first
 * @param ledger entries of the claim, oldest first; empty in the copy that leaves
 * @param correspondence what was exchanged about the claim, oldest first
 */
public record EvidenceFacts(
        Head head,
        ClauseWords clause,
        Calculation calculation,
        List<Part> parts,
        FeeBase fee,
        Deadline deadline,
        List<Span> spans,
        List<Judged> judged,
        List<Watcher> watchers,
        List<Observed> records,
        List<Imported> imports,
        List<Excluded> exclusions,
        List<Payload> payloads,
        List<PublishedPage> pages,
        List<Step> steps,
        List<Entry> ledger,
        Written letter,
        List<Missive> correspondence) {

    public EvidenceFacts {
        parts = List.copyOf(parts);
        spans = List.copyOf(spans);
        judged = List.copyOf(judged);
        watchers = List.copyOf(watchers);
        records = List.copyOf(records);
        imports = List.copyOf(imports);
        exclusions = List.copyOf(exclusions);
        payloads = List.copyOf(payloads);
        pages = List.copyOf(pages);
        steps = List.copyOf(steps);
        ledger = List.copyOf(ledger);
        correspondence = List.copyOf(correspondence);
    }

    /** Without what is only ours: the books, the reasons we gave one another, notes that were not meant for the vendor. */
    public EvidenceFacts forTheVendor() {
        return new EvidenceFacts(
                head,
                clause,
                calculation,
                parts,
                fee,
                deadline,
                spans,
                judged,
                watchers,
                records,
                imports,
                exclusions,
                payloads,
                pages,
                steps.stream()
                        .filter(Step::concernsTheVendor)
                        .map(Step::withoutReason)
                        .toList(),
                List.of(),
                letter,
                correspondence.stream()
                        .filter(Missive::exchanged)
                        .map(Missive::withoutContent)
                        .toList());
    }

    /** Names of people that stand in the facts as such: they are masked wherever else they stand, too. */
    public List<String> people() {
        Set<String> names = new TreeSet<>();
        steps.forEach(step -> names.add(step.actor().name()));
        payloads.forEach(payload -> names.add(payload.receivedBy().name()));
        pages.forEach(page -> names.add(page.recordedBy().name()));
        imports.forEach(file -> names.add(file.importedBy().name()));
        for (Missive missive : correspondence) {
            names.add(missive.by().name());
            if (missive.contact() != null) {
                names.add(missive.contact().name());
            }
        }
        names.removeIf(name -> name.startsWith("system:"));
        return List.copyOf(names);
    }
}
