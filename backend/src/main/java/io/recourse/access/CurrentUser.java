package io.recourse.access;

import io.recourse.db.id.UserId;
import io.recourse.text.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting on this thread: a signed-in user, the holder of an API token, or a job of the system. */
public final class CurrentUser {

    private CurrentUser() {}

    /** The actor; throws AuthenticationCredentialsNotFoundException if nobody is signed in. */
    public static Actor actor() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /** The actor, or empty if nobody is signed in. */
    public static Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return authentication.getPrincipal() instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }

    /** User name, or {@code system:<job>}. Throws if nobody is signed in. */
    public static String name() {
        return actor().username();
    }

    /** Id of the user; null for a job of the system. Throws if nobody is signed in. */
    public static @Nullable UserId id() {
        return actor().id();
    }

    /** Roles as assigned. Throws if nobody is signed in. */
    public static Set<Role> roles() {
        return actor().roles();
    }

    /** True if the role is in force for the actor; an administrator has every role. False if nobody is signed in. */
    public static boolean has(Role role) {
        return find().map(actor -> Role.inForce(actor.roles()).contains(role)).orElse(false);
    }

    /** True if one of the roles is in force for the actor. */
    public static boolean hasAny(Role... roles) {
        return Stream.of(roles).anyMatch(CurrentUser::has);
    }

    /** The language the actor chose; if nobody is signed in, the nearest to what the request accepts. */
    public static Language language() {
        return find().map(Actor::language).orElseGet(() -> Language.nearest(LocaleContextHolder.getLocale()));
    }

    /** Locale of {@link #language()}. */
    public static Locale locale() {
        return language().locale();
    }
}
