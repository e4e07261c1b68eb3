package io.recourse.access;

import io.recourse.text.Language;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a job act on its own behalf, with every role, under the name {@code system:<job>} in the audit trail. */
public final class AsSystem {

    private static final String PREFIX = "system:";

    private AsSystem() {}

    /** Runs the work as the named job; whoever acted before on this thread acts again afterwards. */
    public static void run(String job, Runnable work) {
        call(job, () -> {
            work.run();
            return true;
        });
    }

    /** Same, with a result. */
    public static <T> T call(String job, Supplier<T> work) {
        Actor actor = new Actor(null, PREFIX + job, job, EnumSet.allOf(Role.class), Language.ENGLISH, 0);
        return callAs(actor, work);
    }

    /**
     * Lets somebody's work be done in the name of that person: the history of the sample workspace, and tests. Whatever
     * else acts for a person must be signed in as that person.
     */
    public static <T> T callAs(Actor actor, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.authorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
