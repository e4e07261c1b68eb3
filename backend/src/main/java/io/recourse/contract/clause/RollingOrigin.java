package io.recourse.contract.clause;

import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.time.PeriodKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Where the rolling windows of a later version begin, if it does not say so itself. */
final class RollingOrigin {

    private RollingOrigin() {}

    /**
     * The draft with windows that go on where they are: an amendment that is silent about them moves none. Windows of
     * another length or step begin with the version that brings them, as those of a first version do.
     */
    static ClauseVersionDraft kept(ClauseVersionDraft draft, List<ClauseVersion> others) {
        LocalDate firstDay = draft.firstDay();
        PeriodRule rule = Objects.requireNonNullElse(draft.periodRule(), PeriodRule.DEFAULT);
        if (draft.periodKind() != PeriodKind.ROLLING || rule.rollingFrom() != null || firstDay == null) {
            return draft;
        }
        return others.stream()
                .filter(other -> other.validity().from().isBefore(firstDay))
                .max(Comparator.comparing(other -> other.validity().from()))
                .map(ClauseVersion::terms)
                .filter(terms -> terms.periodKind() == PeriodKind.ROLLING)
                .map(ClauseTerms::periodRule)
                .filter(before -> before.rollingLength().equals(rule.rollingLength())
                        && before.rollingStep().equals(rule.rollingStep())
                        && before.rollingFrom() != null)
                .map(before -> draft.with(
                        PeriodKind.ROLLING,
                        Objects.requireNonNullElse(draft.metricRule(), MetricRule.NONE),
                        rule.rollingFrom(Objects.requireNonNull(before.rollingFrom())),
                        Objects.requireNonNullElse(draft.remedyTerms(), RemedyTerms.DEFAULT)))
                .orElse(draft);
    }
}
