package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.text.InvalidInput;
import io.recourse.text.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a POST with an Idempotency-Key happen once. Key, effect and answer are one transaction: either all are stored
 * or none, whatever crashes. Refused requests leave nothing, so their key stays free. See decision 016.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;

    /**
     * Requests with the same key wait here rather than in the database, where each would hold a connection and starve
     * the one they wait for. Nodes do not share these; there the database makes them wait.
     */
    private final ReentrantLock[] locks = new ReentrantLock[1024];

    /**
     * Each request holds a connection for its key, and what it calls may need another one for transactions of its own, as
     * steps over many claims do. If all connections were held for keys, each would wait for the others.
     */
    private final Semaphore running;

    /** @param most requests with a key that run at once; fewer than there are connections */
    IdempotencyFilter(IdempotencyKeys keys, TransactionTemplate transaction, ProblemWriter problems, int most) {
        this.running = new Semaphore(most, true);
        this.keys = keys;
        this.transaction = transaction;
        this.problems = problems;
        for (int position = 0; position < locks.length; position++) {
            locks[position] = new ReentrantLock();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            InvalidInput invalid = new InvalidInput(HEADER, "problem.idempotencyKey.form");
            problems.write(response, Problem.of(invalid, Reader.locale(request)));
            return;
        }
        RepeatableRequest repeatable;
        try {
            repeatable = RepeatableRequest.of(request);
        } catch (RequestTooLarge tooLarge) {
            problems.write(request, response, ProblemKind.TOO_LARGE, tooLarge.bytesMax());
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        String actor = CurrentUser.name();
        ReentrantLock lock = locks[Math.floorMod(Objects.hash(actor, key), locks.length)];
        lock.lock();
        try {
            running.acquireUninterruptibly();
            try {
                once(actor, key, repeatable, answer, chain);
            } finally {
                running.release();
            }
        } finally {
            lock.unlock();
        }
        answer.copyBodyToResponse();
    }

    private void once(
            String actor,
            String key,
            RepeatableRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            transaction.executeWithoutResult(status -> {
                Optional<IdempotencyKeys.FirstUse> first =
                        keys.take(actor, key, request.endpoint(), request.payloadHash());
                try {
                    if (first.isPresent()) {
                        replay(first.get(), request, answer);
                        return;
                    }
                    chain.doFilter(request, answer);
                } catch (IOException | ServletException failure) {
                    throw new Failed(failure);
                }
                if (answer.getStatus() >= 400) {
                    status.setRollbackOnly();
                } else {
                    keys.store(
                            actor,
                            key,
                            answer.getStatus(),
                            answer.getContentType(),
                            answer.getHeader(HttpHeaders.LOCATION),
                            answer.getContentAsByteArray());
                }
            });
        } catch (Failed failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case ServletException servlet -> throw servlet;
                case null, default -> throw failed;
            }
        } catch (TransactionException uncommitted) {
            // What the controller answered did not happen.
            answer.reset();
            throw uncommitted;
        }
    }

    private void replay(IdempotencyKeys.FirstUse first, RepeatableRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = Reader.locale(request);
        if (!first.payloadHash().equals(request.payloadHash())) {
            refuse(response, locale, "problem.conflict.idempotency");
        } else if (first.status() == null || first.answer() == null) {
            refuse(response, locale, "problem.conflict.inProgress");
        } else {
            response.setStatus(first.status());
            response.setHeader(REPLAYED, "true");
            if (first.contentType() != null) {
                response.setContentType(first.contentType());
            }
            if (first.location() != null) {
                response.setHeader(HttpHeaders.LOCATION, first.location());
            }
            response.getOutputStream().write(first.answer());
        }
    }

    private void refuse(HttpServletResponse response, Locale locale, String messageKey) throws IOException {
        problems.write(response, Problem.of(ProblemKind.CONFLICT, locale, Texts.get(locale, messageKey), List.of()));
    }

    /** Carries a checked exception out of the transaction, which rolls back on it. */
    private static final class Failed extends RuntimeException {

        Failed(Exception cause) {
            super(cause);
        }
    }
}
