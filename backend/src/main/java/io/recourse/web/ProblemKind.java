package io.recourse.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every kind of error that the API answers with (RFC 9457). */
enum ProblemKind {
    INVALID_INPUT(HttpStatus.BAD_REQUEST, "invalidInput"),
    UNREADABLE(HttpStatus.BAD_REQUEST, "unreadable"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "unauthorized"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "notFound"),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED, "method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "notAcceptable"),
    CONFLICT(HttpStatus.CONFLICT, "conflict"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "tooLarge"),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "mediaType"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "tooMany"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");

    private final HttpStatus status;
    private final String key;

    ProblemKind(HttpStatus status, String key) {
        this.status = status;
        this.key = key;
    }

    HttpStatus status() {
        return status;
    }

    /** URI of the kind; it names, it leads nowhere. */
    String type() {
        return "urn:recourse:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String titleKey() {
        return "problem." + key + ".title";
    }

    String detailKey() {
        return "problem." + key + ".detail";
    }
}
