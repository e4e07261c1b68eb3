package io.recourse.web;

import io.recourse.access.CurrentUser;
import io.recourse.text.LogText;
import io.recourse.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems from filters, where no controller advice reaches. */
@Component
class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, Object... arguments)
            throws IOException {
        write(response, Problem.of(kind, Reader.locale(request), arguments));
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
    }

    /** Nobody is signed in, or the token is no good. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log("SIGN_IN_NEEDED", request);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, ProblemKind.UNAUTHORIZED);
    }

    /** Somebody is signed in, but may not do this. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        log("ACCESS_REFUSED", request);
        Locale locale = Reader.locale(request);
        String detailKey = switch (refusal) {
            case CsrfException csrf -> "problem.forbidden.csrf";
            case ReadOnlyToken readOnly -> "problem.forbidden.readOnly";
            default -> ProblemKind.FORBIDDEN.detailKey();
        };
        write(response, Problem.of(ProblemKind.FORBIDDEN, locale, Texts.get(locale, detailKey), List.of()));
    }

    static void log(String event, HttpServletRequest request) {
        LOG.warn(
                "event={} user=\"{}\" method={} path=\"{}\" address={}",
                event,
                CurrentUser.find().map(actor -> LogText.of(actor.username())).orElse("-"),
                LogText.of(request.getMethod()),
                LogText.of(request.getRequestURI()),
                LogText.of(request.getRemoteAddr()));
    }

    /** A token that may only read was used to write. */
    static final class ReadOnlyToken extends AccessDeniedException {

        ReadOnlyToken() {
            super("This token may only read");
        }
    }
}
