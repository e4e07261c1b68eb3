package io.recourse.web;

import io.recourse.access.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down a user who writes too fast; reading is not limited. */
final class RateFilter extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CALCULATE = "/calculate";

    private final TokenBuckets writes;
    private final TokenBuckets calculations;
    private final ProblemWriter problems;

    RateFilter(ApiLimits limits, Clock clock, ProblemWriter problems) {
        this.writes = new TokenBuckets(limits.writesAtOnce(), limits.writesPerMinute(), clock);
        this.calculations = new TokenBuckets(limits.calculationsPerMinute(), limits.calculationsPerMinute(), clock);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TokenBuckets buckets = request.getRequestURI().endsWith(CALCULATE) ? calculations : writes;
        Duration wait = buckets.take(CurrentUser.name());
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, ProblemKind.TOO_MANY, seconds);
    }
}
