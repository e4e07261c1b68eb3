package io.recourse.claim.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person says about a notice to the vendor; see {@link NoticeGiven}. */
public record NoticeDraft(
        @Nullable Instant toldAt,
        @Nullable String means,
        @Nullable String reference) {}
