package io.recourse.claim.paper;

import java.time.Instant;

/**
 * One line of the log of privileged papers: what was done with which paper, never what it says.
 *
 * @param action PRIVILEGED_NOTE_ADDED, PRIVILEGED_FILE_ADDED, PRIVILEGED_NOTE_READ, PRIVILEGED_FILE_READ, FILE_ALTERED
 * @param paper id of the note or file
 */
public record PaperReading(Instant at, String reader, String action, String paper) {

    /** True for a look at what a paper says. */
    public boolean isReading() {
        return action.endsWith("_READ");
    }
}
