package io.recourse.assessment;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One revision, and which inputs were others than in the one before.
 *
 * @param changed empty for the first revision
 */
public record Revision(Assessment assessment, Set<Input> changed) {

    /** What an assessment is computed from. */
    public enum Input {
        CLAUSE,
        TIMELINE,
        EXCLUSIONS,
        FEE,
        PERIOD_END,
        /** Credits of other assessments, or periods that came later. */
        OTHERS,
        ENGINE
    }

    public Revision {
        changed = Set.copyOf(changed);
    }

    static Revision of(Assessment assessment, @Nullable Assessment before) {
        Set<Input> changed = EnumSet.noneOf(Input.class);
        if (before == null) {
            return new Revision(assessment, changed);
        }
        InputHashes now = assessment.hashes();
        InputHashes then = before.hashes();
        add(changed, Input.ENGINE, now.engineVersion(), then.engineVersion());
        add(changed, Input.CLAUSE, now.clause(), then.clause());
        add(changed, Input.CLAUSE, assessment.interval(), before.interval());
        add(
                changed,
                Input.CLAUSE,
                assessment.subject().clauseVersion(),
                before.subject().clauseVersion());
        add(changed, Input.TIMELINE, now.timeline(), then.timeline());
        add(changed, Input.EXCLUSIONS, now.exclusions(), then.exclusions());
        add(
                changed,
                Input.FEE,
                assessment.entitlement().fee(),
                before.entitlement().fee());
        add(changed, Input.PERIOD_END, assessment.finished(), before.finished());
        if (changed.isEmpty()
                && !now.input().equals(then.input())
                && assessment.dataUntil().equals(before.dataUntil())) {
            changed.add(Input.OTHERS);
        }
        return new Revision(assessment, changed);
    }

    private static void add(Set<Input> changed, Input input, @Nullable Object now, @Nullable Object then) {
        if (!Objects.equals(now, then)) {
            changed.add(input);
        }
    }
}
