package io.recourse.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.recourse.text.InvalidInput;
import io.recourse.text.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error as the API tells it, in the reader's language.
 *
 * @param type names the kind of error
 * @param errors what is wrong with which field; left out if it is not about fields
 * @param reference under which the log tells more; left out unless the error is ours
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reference) {

    static Problem of(ProblemKind kind, Locale locale, Object... arguments) {
        return of(kind, locale, Texts.get(locale, kind.detailKey(), arguments), List.of());
    }

    static Problem of(ProblemKind kind, Locale locale, String detail, List<FieldProblem> errors) {
        return new Problem(
                kind.type(), Texts.get(locale, kind.titleKey()), kind.status().value(), detail, errors, null);
    }

    static Problem of(InvalidInput input, Locale locale) {
        List<FieldProblem> errors = input.errors().stream()
                .map(error -> new FieldProblem(error.field(), error.message(locale)))
                .toList();
        return of(ProblemKind.INVALID_INPUT, locale, input.message(locale), errors);
    }

    static Problem unexpected(Locale locale, String reference) {
        ProblemKind kind = ProblemKind.UNEXPECTED;
        return new Problem(
                kind.type(),
                Texts.get(locale, kind.titleKey()),
                kind.status().value(),
                Texts.get(locale, kind.detailKey(), reference),
                List.of(),
                reference);
    }

    /** A field by its path, and what is wrong with it. */
    record FieldProblem(String field, String message) {}
}
