package io.recourse.claim.calendar;

import io.recourse.web.TokenBuckets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever has a private address read as its owner, for this one request. An address that is unknown, revoked or of
 * a disabled user does not exist: the answer is always the same 404.
 */
final class FeedFilter extends OncePerRequestFilter {

    static final String FEED = "io.recourse.claim.calendar.FEED";

    private static final Pattern PATH = Pattern.compile("/feeds/([A-Za-z0-9_-]{43})\\.ics");
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final int AT_ONCE = 30;
    private static final int PER_MINUTE = 10;

    private final FeedDoor door;
    private final TokenBuckets readers;
    private final TokenBuckets strangers;

    FeedFilter(FeedDoor door, Clock clock) {
        this.door = door;
        this.readers = new TokenBuckets(AT_ONCE, PER_MINUTE, clock);
        this.strangers = new TokenBuckets(AT_ONCE, PER_MINUTE, clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher matcher = PATH.matcher(path);
        Optional<FeedDoor.Holder> holder = matcher.matches() && READS.contains(request.getMethod())
                ? door.open(matcher.group(1))
                : Optional.empty();
        Duration wait = holder.map(known -> readers.take(known.feed().id().toString()))
                .orElseGet(() -> strangers.take(request.getRemoteAddr()));
        if (!wait.isZero()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        if (holder.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                holder.get().actor(), null, holder.get().actor().authorities()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(FEED, holder.get().feed());
        chain.doFilter(request, response);
    }
}
