package io.recourse.web;

import io.recourse.text.InvalidInput;
import io.recourse.text.Texts;
import io.recourse.web.Problem.FieldProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds which field of a request could not be read, whatever part of Spring or Jackson noticed. */
final class UnreadableInput {

    private UnreadableInput() {}

    /** The fields at fault; empty if no single one is; null if the exception is not about the request at all. */
    static @Nullable List<FieldProblem> errors(Exception exception, Locale locale) {
        return switch (exception) {
            case HttpMessageNotReadableException body -> ofBody(body, locale);
            case MethodArgumentTypeMismatchException parameter ->
                one(parameter.getName(), "problem.unreadable.field", locale);
            case MissingServletRequestParameterException missing ->
                one(missing.getParameterName(), "problem.unreadable.missing", locale);
            case MissingServletRequestPartException missing ->
                one(missing.getRequestPartName(), "problem.unreadable.missing", locale);
            case MethodArgumentNotValidException invalid -> ofBinding(invalid.getBindingResult());
            case BindException invalid -> ofBinding(invalid.getBindingResult());
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new FieldProblem(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        text(error))))
                        .toList();
            case MissingRequestValueException missing -> List.of();
            case ServletRequestBindingException binding -> List.of();
            case TypeMismatchException mismatch -> List.of();
            case MultipartException multipart -> List.of();
            default -> null;
        };
    }

    private static List<FieldProblem> ofBody(HttpMessageNotReadableException unreadable, Locale locale) {
        String path = "";
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                path = path(json);
                if (json instanceof UnrecognizedPropertyException) {
                    return one(path, "problem.unreadable.unknownField", locale);
                }
            }
            if (cause instanceof InvalidInput invalid) {
                String prefix = path.isEmpty() ? "" : path + ".";
                return invalid.errors().stream()
                        .map(error -> new FieldProblem(prefix + error.field(), error.message(locale)))
                        .toList();
            }
        }
        return path.isEmpty() ? List.of() : one(path, "problem.unreadable.field", locale);
    }

    /** The path as callers write it, such as {@code components[0].changes[3].at}. */
    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static List<FieldProblem> ofBinding(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), text(error)))
                .toList();
    }

    private static String text(MessageSourceResolvable error) {
        return error.getDefaultMessage() == null ? "" : error.getDefaultMessage();
    }

    private static List<FieldProblem> one(String field, String messageKey, Locale locale) {
        return List.of(new FieldProblem(field, Texts.get(locale, messageKey)));
    }
}
