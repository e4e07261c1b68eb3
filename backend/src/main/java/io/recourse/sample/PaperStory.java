package io.recourse.sample;

import io.recourse.claim.paper.NoteKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written and said about one claim of the sample. Invented, around real breaches. */
record PaperStory(String service, String period, List<Paper> papers) {

    /**
     * @param at when it happened
     * @param fileName of an attachment, whose text is {@code file}; null if there is none
     */
    record Paper(
            String by,
            NoteKind kind,
            Instant at,
            String text,
            @Nullable String contact,
            @Nullable String reference,
            @Nullable Boolean privileged,
            @Nullable String fileName,
            @Nullable String file) {}
}
