package io.recourse.web;

import io.recourse.command.Contention;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.LogText;
import io.recourse.text.NotFound;
import io.recourse.text.Texts;
import io.recourse.web.Problem.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every exception below the API into a problem that tells the caller what to do, and nothing about our inside. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(InvalidInput input, HttpServletRequest request) {
        return answer(Problem.of(input, Reader.locale(request)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NotFound missing, HttpServletRequest request) {
        Locale locale = Reader.locale(request);
        return answer(Problem.of(ProblemKind.NOT_FOUND, locale, missing.message(locale), List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> conflict(Conflict conflict, HttpServletRequest request) {
        Locale locale = Reader.locale(request);
        return answer(Problem.of(ProblemKind.CONFLICT, locale, conflict.message(locale), List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> changedMeanwhile(OptimisticLockingFailureException lost, HttpServletRequest request) {
        return conflict(Conflict.changedMeanwhile(), request);
    }

    /** The database refused what no check of ours saw coming, mostly two commands at once. */
    @ExceptionHandler
    ResponseEntity<Problem> refusedByDatabase(DataIntegrityViolationException refusal, HttpServletRequest request) {
        LOG.warn("event=REFUSED_BY_DATABASE path=\"{}\"", LogText.of(request.getRequestURI()), refusal);
        if (refusal.getMostSpecificCause() instanceof SQLException cause && isUnfit(cause)) {
            Locale locale = Reader.locale(request);
            String words = Texts.get(locale, "problem.invalidInput.unfit");
            return answer(Problem.of(ProblemKind.INVALID_INPUT, locale, words, List.of()));
        }
        return conflict(new Conflict("problem.conflict.exists"), request);
    }

    /** A value that no column can hold, such as a day before all calendars or a character without a meaning. */
    private static boolean isUnfit(SQLException cause) {
        return cause.getSQLState() != null && cause.getSQLState().startsWith("22");
    }

    @ExceptionHandler
    void forbidden(AccessDeniedException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.handle(request, response, refusal);
    }

    @ExceptionHandler
    void unauthorized(AuthenticationException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.commence(request, response, failure);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (wrong.getSupportedHttpMethods() != null) {
            headers.setAllow(wrong.getSupportedHttpMethods());
        }
        Problem problem = Problem.of(ProblemKind.METHOD, Reader.locale(request), wrong.getMethod());
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return answer(Problem.of(ProblemKind.MEDIA_TYPE, Reader.locale(request)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(Problem.of(ProblemKind.NOT_ACCEPTABLE, Reader.locale(request)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(
                Problem.of(ProblemKind.TOO_LARGE, Reader.locale(request), Math.max(0, tooLarge.getMaxUploadSize())));
    }

    /** The caller went away; nobody is left to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("The caller went away", gone);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> other(Exception exception, HttpServletRequest request) throws Exception {
        Locale locale = Reader.locale(request);
        RequestTooLarge tooLarge = RequestTooLarge.in(exception);
        if (tooLarge != null) {
            return answer(Problem.of(ProblemKind.TOO_LARGE, locale, tooLarge.bytesMax()));
        }
        if (exception instanceof NoResourceFoundException || exception instanceof NoHandlerFoundException) {
            String detail = Texts.get(locale, "problem.notFound.path");
            return answer(Problem.of(ProblemKind.NOT_FOUND, locale, detail, List.of()));
        }
        List<FieldProblem> errors = UnreadableInput.errors(exception, locale);
        if (errors != null) {
            ProblemKind kind = errors.isEmpty() ? ProblemKind.UNREADABLE : ProblemKind.INVALID_INPUT;
            return answer(Problem.of(kind, locale, Texts.get(locale, kind.detailKey()), errors));
        }
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw exception;
        }
        if (Contention.in(exception) != null) {
            return conflict(Contention.readable(exception), request);
        }
        String reference = UUID.randomUUID().toString();
        LOG.error(
                "event=UNEXPECTED_ERROR reference={} method={} path=\"{}\"",
                reference,
                LogText.of(request.getMethod()),
                LogText.of(request.getRequestURI()),
                exception);
        return answer(Problem.unexpected(locale, reference));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
