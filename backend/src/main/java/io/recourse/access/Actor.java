package io.recourse.access;

import io.recourse.db.id.UserId;
import io.recourse.text.Language;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who acts: a signed-in user, or a job of the system (which has no id).
 *
 * @param uuid id of the user; null for the system
 * @param username name that the audit trail keeps
 * @param roles roles as assigned; an administrator's further authorities are derived
 * @param sessionEpoch number under which the sign-in happened; another number in the database ends the session
 */
public record Actor(
        @Nullable UUID uuid, String username, String displayName, Set<Role> roles, Language language, int sessionEpoch)
        implements AuthenticatedPrincipal, Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Id of the user; null for the system. */
    public @Nullable UserId id() {
        return uuid == null ? null : new UserId(uuid);
    }

    @Override
    public String getName() {
        return username;
    }

    /** Spring authorities of the roles in force, prefixed with ROLE_. */
    public List<GrantedAuthority> authorities() {
        return Role.inForce(roles).stream()
                .sorted()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
