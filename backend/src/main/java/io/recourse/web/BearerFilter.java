package io.recourse.web;

import io.recourse.access.token.TokenDoor;
import io.recourse.access.token.TokenScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the holder of an API token act for this one request. A token that is sent must be good, session or not. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String BY_TOKEN = BearerFilter.class.getName() + ".BY_TOKEN";
    private static final String SCHEME = "Bearer ";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final TokenDoor door;
    private final ProblemWriter problems;
    private final MetricsAccess metrics;

    BearerFilter(TokenDoor door, ProblemWriter problems, MetricsAccess metrics) {
        this.door = door;
        this.problems = problems;
        this.metrics = metrics;
    }

    /** True if the request acts by token, so that no other page can have made the browser send it. */
    static boolean isByToken(HttpServletRequest request) {
        return request.getAttribute(BY_TOKEN) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || metrics.allows(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TokenDoor.Holder> holder = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? door.open(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (holder.isEmpty()) {
            SecurityContextHolder.clearContext();
            problems.commence(request, response, new BadCredentialsException("Not a valid token"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                holder.get().actor(), null, holder.get().actor().authorities()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(BY_TOKEN, true);
        if (holder.get().scope() == TokenScope.READ && !READS.contains(request.getMethod())) {
            problems.handle(request, response, new ProblemWriter.ReadOnlyToken());
            return;
        }
        chain.doFilter(request, response);
    }
}
