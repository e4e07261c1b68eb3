package io.recourse.web;

import io.recourse.text.Language;
import io.recourse.text.LogText;
import io.recourse.text.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** What remains when something fails outside of views and controllers: a plain page, or a problem for a program. */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        Locale locale = Reader.locale(request);
        Problem problem = status < 500 ? refused(status, locale) : failed(request, path, locale);
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        if (accepted.contains(MediaType.TEXT_HTML_VALUE) && !path.contains("/api/")) {
            response.setStatus(problem.status());
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(page(problem, Language.nearest(locale)));
        } else {
            problems.write(response, problem);
        }
    }

    private static Problem refused(int status, Locale locale) {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.status().value() == status && isPlain(kind))
                .findFirst()
                .map(kind -> Problem.of(kind, locale))
                .orElseGet(() -> status == 404
                        ? Problem.of(
                                ProblemKind.NOT_FOUND, locale, Texts.get(locale, "problem.notFound.path"), List.of())
                        : new Problem(
                                "about:blank",
                                Texts.get(locale, "problem.status.title"),
                                status,
                                Texts.get(locale, "problem.status.detail"),
                                List.of(),
                                null));
    }

    /** Kinds whose words need no argument. */
    private static boolean isPlain(ProblemKind kind) {
        return switch (kind) {
            case UNREADABLE, UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE, MEDIA_TYPE -> true;
            case INVALID_INPUT, NOT_FOUND, METHOD, CONFLICT, TOO_LARGE, TOO_MANY, UNEXPECTED -> false;
        };
    }

    private static Problem failed(HttpServletRequest request, String path, Locale locale) {
        String reference = UUID.randomUUID().toString();
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error(
                "event=UNEXPECTED_ERROR reference={} path=\"{}\"",
                reference,
                LogText.of(path),
                failure instanceof Throwable thrown ? thrown : null);
        return Problem.unexpected(locale, reference);
    }

    private static String page(Problem problem, Language language) {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;\
                margin:15vh auto;padding:0 1.5rem}</style></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">Recourse</a></p></main></body></html>
                """.formatted(
                        language.tag(),
                        language.isRightToLeft() ? "rtl" : "ltr",
                        HtmlUtils.htmlEscape(problem.title()),
                        HtmlUtils.htmlEscape(problem.title()),
                        HtmlUtils.htmlEscape(problem.detail()));
    }
}
