package io.recourse.access.signin;

import io.recourse.access.Actor;
import io.recourse.access.user.Identities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request of a session whether its user is still good: a disabled user, or one whose sessions were ended,
 * is out at once on every node; changed roles hold from the next request on. A filter inside the security chains, not
 * a bean, so that the servlet container does not run it a second time.
 */
public final class SessionGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionGuard.class);
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private static final String SINCE = SessionGuard.class.getName() + ".SINCE";
    /** However busy it is, a session ends after this time (OWASP ASVS 7.3.2). */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Identities identities;
    private final Clock clock;

    public SessionGuard(Identities identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(CONTEXT) instanceof SecurityContext stored
                && stored.getAuthentication() != null
                && stored.getAuthentication().getPrincipal() instanceof Actor actor) {
            renew(session, Objects.requireNonNull(stored.getAuthentication()), actor);
        }
        chain.doFilter(request, response);
    }

    private void renew(HttpSession session, Authentication authentication, Actor before) {
        Optional<Actor> now = Optional.ofNullable(before.id())
                .flatMap(identities::byId)
                .filter(actor -> actor.sessionEpoch() == before.sessionEpoch() && !isTooOld(session));
        if (now.isEmpty()) {
            LOG.info("event=SESSION_ENDED user=\"{}\"", before.username());
            session.invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        if (!now.get().equals(before)) {
            UsernamePasswordAuthenticationToken renewed = UsernamePasswordAuthenticationToken.authenticated(
                    now.get(), null, now.get().authorities());
            renewed.setDetails(authentication.getDetails());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(renewed);
            SecurityContextHolder.setContext(context);
            session.setAttribute(CONTEXT, context);
        }
    }

    private boolean isTooOld(HttpSession session) {
        Instant now = clock.instant();
        if (session.getAttribute(SINCE) instanceof Instant since) {
            return since.plus(LONGEST).isBefore(now);
        }
        session.setAttribute(SINCE, now);
        return false;
    }
}
