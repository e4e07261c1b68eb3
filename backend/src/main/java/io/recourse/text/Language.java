package io.recourse.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A language in which every text of the application exists. */
public enum Language {
    ENGLISH("en", "English", "en"),
    ARABIC("ar", "العربية", "ar-u-nu-latn"),
    CHINESE("zh-Hans", "简体中文", "zh-Hans");

    private final String tag;
    private final String nativeName;
    private final Locale locale;
    private final Locale formatLocale;

    Language(String tag, String nativeName, String formatTag) {
        this.tag = tag;
        this.nativeName = nativeName;
        this.locale = Locale.forLanguageTag(tag);
        this.formatLocale = Locale.forLanguageTag(formatTag);
    }

    /** IETF language tag, as it is stored and sent: {@code en}, {@code ar} or {@code zh-Hans}. */
    public String tag() {
        return tag;
    }

    /** The language's name for itself, as a language menu shows it. */
    public String nativeName() {
        return nativeName;
    }

    public Locale locale() {
        return locale;
    }

    /** Locale for numbers and dates: Arabic is set with Western digits, so that figures equal those of the ledger. */
    public Locale formatLocale() {
        return formatLocale;
    }

    public boolean isRightToLeft() {
        return this == ARABIC;
    }

    /** The language with exactly this tag; throws IllegalArgumentException if there is none. */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such language: " + tag));
    }

    /** The nearest language to a locale (any Chinese, any Arabic); English if there is none. */
    public static Language nearest(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** All locales, the default first. */
    public static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }
}
