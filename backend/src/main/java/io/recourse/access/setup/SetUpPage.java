package io.recourse.access.setup;

import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Writes the set-up page. Plain HTML, because no view works before somebody can sign in. */
final class SetUpPage {

    private static final List<Field> FIELDS = List.of(
            new Field("name", "text", "organization"),
            new Field("zone", "text", "off"),
            new Field("country", "text", "country"),
            new Field("reportingCurrency", "text", "off"),
            new Field("username", "text", "username"),
            new Field("displayName", "text", "name"),
            new Field("password", "password", "new-password"),
            new Field("repeated", "password", "new-password"));

    private static final String STYLE = """
            :root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:30rem;margin:8vh auto;\
            padding:0 1.5rem}label{display:block;margin-block:1rem .25rem;font-weight:600}input,button{font:inherit;\
            padding:.5rem .75rem;box-sizing:border-box;width:100%;border:1px solid GrayText;border-radius:.375rem}\
            button{margin-block:1.5rem;background:#1f5eff;color:#fff;border-color:transparent;cursor:pointer}\
            small{display:block;opacity:.8}.error{color:#c4232f}""";

    private SetUpPage() {}

    static String gone(Language language) {
        return page(
                language,
                "<h1>%s</h1><p>%s</p><p><a href=\"sign-in\">%s</a></p>"
                        .formatted(
                                text(language, "setUp.title"),
                                text(language, "setUp.gone"),
                                text(language, "setUp.signIn")));
    }

    static String form(Language language, Map<String, String> entered, @Nullable InvalidInput invalid) {
        StringBuilder form = new StringBuilder("<h1>%s</h1><p>%s</p><form method=\"post\" action=\"set-up\">"
                .formatted(text(language, "setUp.title"), text(language, "setUp.intro")));
        form.append("<input type=\"hidden\" name=\"key\" value=\"%s\">"
                .formatted(HtmlUtils.htmlEscape(entered.getOrDefault("key", ""))));
        FIELDS.forEach(field -> form.append(input(language, field, entered, invalid)));
        return page(
                language,
                form.append("<button type=\"submit\">%s</button></form>".formatted(text(language, "setUp.submit")))
                        .toString());
    }

    private static String input(
            Language language, Field field, Map<String, String> entered, @Nullable InvalidInput invalid) {
        String value = field.type().equals("password") ? "" : entered.getOrDefault(field.name(), "");
        String error = invalid == null
                ? ""
                : invalid.errors().stream()
                        .filter(one -> one.field().equals(field.name()))
                        .map(one -> "<small class=\"error\" id=\"%s-error\" role=\"alert\">%s</small>"
                                .formatted(field.name(), HtmlUtils.htmlEscape(one.message(language.locale()))))
                        .findFirst()
                        .orElse("");
        return """
                <label for="%1$s">%2$s</label><input id="%1$s" name="%1$s" type="%3$s" value="%4$s" required \
                autocomplete="%5$s" maxlength="200" aria-describedby="%1$s-hint %1$s-error"%6$s>\
                <small id="%1$s-hint">%7$s</small>%8$s
                """.formatted(
                        field.name(),
                        text(language, "setUp." + field.name()),
                        field.type(),
                        HtmlUtils.htmlEscape(value),
                        field.autocomplete(),
                        error.isEmpty() ? "" : " aria-invalid=\"true\"",
                        text(language, "setUp." + field.name() + ".hint"),
                        error);
    }

    private static String page(Language language, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" \
                content="no-referrer"><style>%s</style></head><body><main>%s</main></body></html>
                """.formatted(
                        language.tag(),
                        language.isRightToLeft() ? "rtl" : "ltr",
                        text(language, "setUp.title"),
                        STYLE,
                        content);
    }

    private static String text(Language language, String key) {
        return HtmlUtils.htmlEscape(Texts.get(language.locale(), key));
    }

    private record Field(String name, String type, String autocomplete) {}
}
