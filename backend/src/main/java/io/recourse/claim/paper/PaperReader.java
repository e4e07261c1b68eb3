package io.recourse.claim.paper;

import io.recourse.access.Actor;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;

/** Whether the current user is somebody to whom privileged papers may be shown. */
final class PaperReader {

    private PaperReader() {}

    /** True for a person to whom LEGAL was assigned: administrators have its rights, but not its secrets, nor do jobs. */
    static boolean isLegal() {
        Actor actor = CurrentUser.actor();
        return actor.uuid() != null && actor.roles().contains(Role.LEGAL);
    }

    /** The id under which the database is asked; empty for everybody else, whom it shows nothing privileged. */
    static String id() {
        return isLegal() ? String.valueOf(CurrentUser.actor().uuid()) : "";
    }
}
