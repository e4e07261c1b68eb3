package io.recourse.access.user;

import io.recourse.access.Actor;
import io.recourse.access.Role;
import io.recourse.db.id.UserId;
import io.recourse.text.Language;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param enabled false if the person may no longer sign in; users are never deleted, because the audit trail names them
 * @param sample true for users of the sample workspace, who share a published password
 * @param sessionEpoch raised to end every session of the user
 * @param version for optimistic locking
 */
public record User(
        UserId id,
        String username,
        String displayName,
        @Nullable String email,
        Set<Role> roles,
        Language language,
        Theme theme,
        boolean enabled,
        boolean sample,
        int sessionEpoch,
        @Nullable Instant lastSignInAt,
        int version) {

    public User {
        roles = Set.copyOf(roles);
    }

    /** The user as the one who acts. */
    public Actor toActor() {
        return new Actor(id.value(), username, displayName, roles, language, sessionEpoch);
    }
}
