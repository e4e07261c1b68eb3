package io.recourse.claim.clock;

import io.recourse.text.InputCheck;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person says about a notice, every field of it found to be in order. */
record CheckedNotice(Instant toldAt, String means, @Nullable String reference) {

    private static final int LONGEST = 200;

    /** What must hold of the time beside its not lying in the future. */
    @FunctionalInterface
    interface TimeRule {
        void check(InputCheck check, Instant toldAt);
    }

    /** Throws InvalidInput that names every faulty field. */
    static CheckedNotice of(NoticeDraft draft, Instant now, TimeRule rule) {
        InputCheck check = new InputCheck();
        Instant toldAt = check.required("toldAt", draft.toldAt(), now);
        check.that(!toldAt.isAfter(now), "toldAt", "claim.notice.inFuture");
        rule.check(check, toldAt);
        String means = check.required("means", draft.means(), LONGEST);
        String reference = check.optional("reference", draft.reference(), LONGEST);
        check.finish();
        return new CheckedNotice(toldAt, means, reference);
    }

    /** What the audit trail keeps of it. */
    Map<String, @Nullable Object> detail(boolean inTime) {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("toldAt", toldAt.toString());
        detail.put("means", means);
        detail.put("reference", reference);
        detail.put("inTime", inTime);
        return detail;
    }
}
