package io.recourse.reports.evidence.facts;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.Entitlement;
import io.recourse.assessment.ExplainedInterval;
import io.recourse.assessment.Figure;
import io.recourse.assessment.InputHashes;
import io.recourse.measurement.RecordedInterval;
import io.recourse.reports.evidence.facts.AssessmentFacts.Calculation;
import io.recourse.reports.evidence.facts.AssessmentFacts.Hashes;
import io.recourse.reports.evidence.facts.AssessmentFacts.Judged;
import io.recourse.reports.evidence.facts.AssessmentFacts.Revision;
import io.recourse.reports.evidence.facts.AssessmentFacts.Span;
import io.recourse.reports.evidence.mask.Verbatim;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The assessment's part of the facts. */
final class AssessmentParts {

    private AssessmentParts() {}

    static Calculation calculation(AssessmentDetail detail) {
        Assessment assessment = detail.assessment();
        Figure figure = assessment.figure();
        Entitlement entitlement = assessment.entitlement();
        return new Calculation(
                new Verbatim(assessment.id().toString()),
                assessment.revision(),
                assessment.computedAt(),
                assessment.dataUntil(),
                figure.metric().name(),
                figure.unit().name(),
                figure.period(),
                figure.counted(),
                figure.up(),
                figure.down(),
                figure.excluded(),
                figure.removed(),
                figure.commitment(),
                figure.availability(),
                figure.exact() == null ? null : new Verbatim(figure.exact()),
                figure.isTime() ? figure.allowedDown().toMillis() : null,
                figure.failures(),
                figure.met(),
                entitlement.percent(),
                entitlement.tier(),
                entitlement.credit(),
                entitlement.quantity(),
                entitlement.steps(),
                hashes(assessment.hashes()),
                detail.revisions().stream()
                        .filter(revision -> revision.assessment().revision() <= assessment.revision())
                        .map(AssessmentParts::revision)
                        .toList());
    }

    static List<Span> spans(AssessmentDetail detail) {
        return detail.intervals().stream().map(AssessmentParts::span).toList();
    }

    static List<Judged> judged(AssessmentDetail detail) {
        return detail.items().stream()
                .map(item -> new Judged(
                        item.kind().name(),
                        item.label(),
                        item.title(),
                        item.url(),
                        item.from(),
                        item.to(),
                        item.outcome().name(),
                        millis(item.measured()),
                        item.total(),
                        item.bad(),
                        item.because()))
                .toList();
    }

    private static Span span(ExplainedInterval explained) {
        return new Span(
                explained.assessed().interval(),
                explained.assessed().charge().name(),
                explained.assessed().state().name(),
                explained.assessed().component(),
                explained.assessed().because(),
                explained.records().stream()
                        .map(RecordedInterval::externalId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static Revision revision(io.recourse.assessment.Revision revision) {
        return new Revision(
                revision.assessment().revision(),
                revision.assessment().computedAt(),
                revision.assessment().figure().availability(),
                revision.changed().stream().sorted().map(Enum::name).toList());
    }

    private static Hashes hashes(InputHashes hashes) {
        return new Hashes(
                new Verbatim(hashes.engineVersion()),
                new Verbatim(hashes.clause()),
                new Verbatim(hashes.timeline()),
                new Verbatim(hashes.exclusions()),
                new Verbatim(hashes.input()));
    }

    private static @Nullable Long millis(@Nullable Duration length) {
        return length == null ? null : length.toMillis();
    }
}
