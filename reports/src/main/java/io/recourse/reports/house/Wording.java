package io.recourse.reports.house;

import io.recourse.money.Money;
import io.recourse.reports.document.text.ArabicText;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words, numbers and dates of one language. Figures are wrapped so that Arabic text around them can't reorder them. */
public final class Wording {

    private static final String BUNDLE = "io.recourse.reports.document_texts";
    private static final int SHOWN_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NOTHING = "\u2013";

    private final Language language;

    public Wording(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** Text of a key, with arguments filled in. */
    public String text(String key, Object... arguments) {
        return Texts.get(BUNDLE, language.locale(), key, arguments);
    }

    /** Keeps a figure whole. */
    public String figure(String plain) {
        return language.isRightToLeft() ? ArabicText.isolate(plain) : plain;
    }

    /** Keeps a name, which may be in any script, in one piece within a sentence. */
    public String name(String plain) {
        return language.isRightToLeft() ? ArabicText.isolateName(plain) : plain;
    }

    public String count(long number) {
        return figure(decimals(0).format(number));
    }

    /** Two counts, such as 14 of 17. */
    public String of(long part, long whole) {
        return text("figure.of", count(part), count(whole));
    }

    public String money(@Nullable Money money) {
        if (money == null) {
            return NOTHING;
        }
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        return figure(money.currencyCode() + "\u00a0" + decimals(digits).format(money.toDecimal()));
    }

    /** The amount alone, for a column whose currency stands elsewhere. */
    public String amount(Money money) {
        return figure(decimals(Math.max(0, money.currency().getDefaultFractionDigits()))
                .format(money.toDecimal()));
    }

    /** Amounts of several currencies, one below the other; a dash if there is none. */
    public List<String> amounts(List<Money> amounts) {
        return amounts.isEmpty()
                ? List.of(NOTHING)
                : amounts.stream().map(this::money).toList();
    }

    /** Availability with four decimals as on the screen: rounded, but cut where that would claim a full 100. */
    public String percent(@Nullable String value) {
        if (value == null) {
            return NOTHING;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shown = exact.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        if (shown.compareTo(HUNDRED) == 0 && exact.compareTo(HUNDRED) < 0) {
            shown = exact.setScale(SHOWN_DECIMALS, RoundingMode.DOWN);
        }
        return figure(decimals(SHOWN_DECIMALS).format(shown) + "%");
    }

    /** A promised percent with the decimals it was written with. */
    public String promise(String value) {
        BigDecimal exact = new BigDecimal(value).stripTrailingZeros();
        return figure(decimals(Math.max(0, exact.scale())).format(exact) + "%");
    }

    /** A length of time, exact. */
    public String duration(long millis) {
        Duration length = Duration.ofMillis(millis);
        if (millis != 0 && length.toMinutes() == 0) {
            return unbroken("duration.seconds", figure(seconds(length)));
        }
        String whole = roughDuration(millis);
        return length.toSecondsPart() == 0
                ? whole
                : unbroken("duration.andSeconds", whole, count(length.toSecondsPart()));
    }

    /** A length of time in hours and minutes; what is left below a minute is cut. */
    public String roughDuration(long millis) {
        Duration length = Duration.ofMillis(millis);
        return length.toHours() == 0
                ? unbroken("duration.minutes", count(length.toMinutes()))
                : unbroken("duration.hoursMinutes", count(length.toHours()), count(length.toMinutesPart()));
    }

    /** A length of time that no line break may divide. */
    private String unbroken(String key, Object... arguments) {
        return text(key, arguments).replace(' ', '\u00a0');
    }

    private String seconds(Duration length) {
        return length.toMillisPart() == 0
                ? Long.toString(length.toSeconds())
                : decimals(3).format(BigDecimal.valueOf(length.toMillis(), 3));
    }

    public String month(YearMonth month) {
        return format(text("date.month"), month.atDay(1));
    }

    public String shortMonth(YearMonth month) {
        return format(text("date.shortMonth"), month.atDay(1));
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? NOTHING : format(text("date.day"), day);
    }

    /** Date and time in a zone, always in one order, as in a log. */
    public String instant(Instant instant, ZoneId zone) {
        return figure(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", language.formatLocale())
                .format(instant.atZone(zone)));
    }

    /** A period, by its label, in words. */
    public String period(String label) {
        Period period = Period.parse(label);
        String whole = whole(period.whole());
        return period.part() == 0 ? whole : text("date.part", whole, figure("" + period.part()));
    }

    private String whole(Period period) {
        String label = period.label();
        YearMonth month = YearMonth.from(period.firstDay());
        return switch (period.kind()) {
            case MONTH -> month(month);
            case QUARTER ->
                text("date.quarter", figure(label.substring(label.length() - 1)), figure(label.substring(0, 4)));
            case YEAR -> figure(label);
            case FISCAL_YEAR -> text("date.fiscalYear", month(month));
            case FISCAL_QUARTER ->
                text(
                        "date.fiscalQuarter",
                        figure(label.substring(label.length() - 1)),
                        month(YearMonth.parse(label.substring(0, 7))));
            case BILLING_CYCLE, ROLLING -> text("date.span", date(period.firstDay()), date(period.lastDay()));
        };
    }

    /** A period in few letters, for an axis. */
    public String shortPeriod(String label) {
        Period period = Period.parse(label);
        return switch (period.kind()) {
            case MONTH -> shortMonth(YearMonth.from(period.firstDay())) + part(period);
            case QUARTER ->
                text("date.shortQuarter", figure(label.substring(6, 7)), figure(label.substring(0, 4))) + part(period);
            default -> figure(label);
        };
    }

    private String part(Period period) {
        return period.part() == 0 ? "" : " " + figure("." + period.part());
    }

    /** A period on the axis of a chart: months in few letters, with the year where one begins. */
    public String axisPeriod(String label, boolean first) {
        Period period = Period.parse(label);
        if (period.kind() != PeriodKind.MONTH) {
            return shortPeriod(label);
        }
        String month = text("date.axis." + period.firstDay().getMonthValue());
        boolean yearToo = first || period.firstDay().getMonthValue() == 1;
        return yearToo ? month + " " + figure(label.substring(0, 4)) : month;
    }

    /** Words of a name that the backend uses, such as a status. */
    public String term(String group, String value) {
        return text(group + "." + value);
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, language.formatLocale())
                .localizedBy(language.formatLocale())
                .format(day);
    }

    private static DecimalFormat decimals(int digits) {
        // One set of symbols for all languages: the figures of a report are those of the ledger, digit by digit.
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format;
    }
}
