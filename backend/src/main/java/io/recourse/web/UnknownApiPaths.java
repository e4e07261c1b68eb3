package io.recourse.web;

import io.recourse.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers API paths that nobody serves with a problem, before the user interface would show a page for them. */
@Configuration(proxyBeanMethods = false)
class UnknownApiPaths {

    /** After the controllers (0), so that a wrong method is still told apart from a wrong path. */
    private static final int ORDER = 100;

    @Bean
    SimpleUrlHandlerMapping unknownApiPathMapping(ProblemWriter problems) {
        HttpRequestHandler handler = (request, response) -> problems.write(response, notFound(request));
        return new SimpleUrlHandlerMapping(Map.of("/api/**", handler), ORDER);
    }

    private static Problem notFound(HttpServletRequest request) {
        Locale locale = Reader.locale(request);
        return Problem.of(ProblemKind.NOT_FOUND, locale, Texts.get(locale, "problem.notFound.path"), List.of());
    }
}
