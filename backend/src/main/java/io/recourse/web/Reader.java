package io.recourse.web;

import io.recourse.access.Actor;
import io.recourse.access.CurrentUser;
import io.recourse.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** In which language the one who asks wants to read. */
final class Reader {

    private Reader() {}

    /** What the request accepts; if it says nothing (or nonsense), the user's language, else English. */
    static Locale locale(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.isBlank()) {
            return own();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(Reader::isOurs)
                    .findFirst()
                    .map(locale -> Language.nearest(locale).locale())
                    .orElseGet(Reader::own);
        } catch (IllegalArgumentException nonsense) {
            return own();
        }
    }

    /** Not CurrentUser's own answer for strangers: that one asks the request again, and so comes back here. */
    private static Locale own() {
        return CurrentUser.find().map(Actor::language).orElse(Language.ENGLISH).locale();
    }

    private static boolean isOurs(Locale locale) {
        return Language.locales().stream().anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage()));
    }
}
