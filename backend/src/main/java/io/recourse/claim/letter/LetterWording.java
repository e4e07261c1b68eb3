package io.recourse.claim.letter;

import io.recourse.money.Money;
import io.recourse.text.Language;
import io.recourse.text.Message;
import io.recourse.text.Texts;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Bidi;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Amounts, numbers, days and instants as a letter of one language writes them. In Arabic each figure and name, and in
 * any other language each name that runs from right to left, is set apart by the marks that Unicode has for it, so that
 * nothing is turned around.
 */
final class LetterWording {

    private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    private static final int SHOWN_DECIMALS = 6;

    private final Language language;

    LetterWording(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return Texts.get(language.locale(), key, arguments);
    }

    /** A sentence of the backend; its figures are set apart. */
    String sentence(Message message) {
        return text(
                message.key(), message.arguments().stream().map(this::figure).toArray());
    }

    /** Keeps a figure whole. */
    String figure(String plain) {
        return language.isRightToLeft() && !plain.isEmpty() ? LEFT_TO_RIGHT_ISOLATE + plain + POP_ISOLATE : plain;
    }

    /** Keeps a name, which may be in any script, in one piece: one that runs the other way turns nothing around. */
    String name(String plain) {
        boolean foreign = language.isRightToLeft() || Bidi.requiresBidi(plain.toCharArray(), 0, plain.length());
        return foreign && !plain.isEmpty() ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
    }

    /** What somebody typed, as plain words on one line; empty for null. */
    String line(@Nullable String value) {
        return name(PlainWords.line(value));
    }

    /** The same with its lines. */
    String lines(@Nullable String value) {
        return PlainWords.text(value)
                .lines()
                .map(line -> line.isBlank() ? "" : name(line.strip()))
                .collect(Collectors.joining("\n"));
    }

    /** Sentences of the backend, one a line. */
    String sentences(List<Message> messages) {
        return messages.stream().map(this::sentence).collect(Collectors.joining("\n"));
    }

    String count(long number) {
        return figure(decimals(0).format(number));
    }

    String money(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        return figure(money.currencyCode() + " " + decimals(digits).format(money.toDecimal()));
    }

    /** A number with the decimals it has. */
    String number(BigDecimal number) {
        BigDecimal exact = number.stripTrailingZeros();
        return figure(decimals(Math.max(0, exact.scale())).format(exact));
    }

    /** A percentage cut, never rounded up, at six decimals: a letter claims no more than was measured. */
    String percent(BigDecimal percent) {
        BigDecimal shown = percent.setScale(Math.min(SHOWN_DECIMALS, Math.max(0, percent.scale())), RoundingMode.DOWN)
                .stripTrailingZeros();
        return figure(decimals(Math.max(0, shown.scale())).format(shown) + "%");
    }

    String date(LocalDate day) {
        return format("letter.date.day", day);
    }

    private String month(YearMonth month) {
        return format("letter.date.month", month.atDay(1));
    }

    /** Date and time in UTC, always in one order, as in a log. */
    String instant(Instant instant) {
        return figure(log(instant, ZoneOffset.UTC) + " UTC");
    }

    /** An interval in UTC and in a zone, with its length. */
    String interval(Interval interval, ZoneId zone) {
        String utc = log(interval.from(), ZoneOffset.UTC) + " – " + log(interval.to(), ZoneOffset.UTC) + " UTC";
        String local = local(interval, zone);
        String both = zone.getId().equals("UTC") ? utc : utc + " (" + local + ")";
        return text("letter.interval", figure(both), duration(interval.duration()));
    }

    /** With the offset from UTC, at each end where they differ: an hour that comes twice is told apart by nothing else. */
    private static String local(Interval interval, ZoneId zone) {
        String from = offset(interval.from(), zone);
        String to = offset(interval.to(), zone);
        return from.equals(to)
                ? log(interval.from(), zone) + " – " + log(interval.to(), zone) + " " + zone.getId() + ", " + to
                : log(interval.from(), zone) + " " + from + " – " + log(interval.to(), zone) + " " + to + " "
                        + zone.getId();
    }

    private static String offset(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(instant.atZone(zone));
    }

    /** A length of time, exact to the millisecond. */
    String duration(Duration length) {
        BigDecimal seconds = BigDecimal.valueOf(length.toSecondsPart() * 1_000L + length.toMillisPart(), 3);
        String whole = text("letter.duration.hoursMinutes", count(length.toHours()), count(length.toMinutesPart()));
        return seconds.signum() == 0 ? whole : text("letter.duration.andSeconds", whole, number(seconds));
    }

    /** A period, by its label, in words. */
    String period(String label) {
        Period named = Period.parse(label);
        Period whole = named.whole();
        String words = words(whole);
        return named.part() == 0 ? words : text("letter.date.part", words, count(named.part()));
    }

    private String words(Period period) {
        String label = period.label();
        if (period.kind() == PeriodKind.MONTH) {
            return month(YearMonth.from(period.firstDay()));
        }
        if (period.kind() == PeriodKind.YEAR) {
            return figure(label);
        }
        return period.kind() == PeriodKind.QUARTER
                ? text(
                        "letter.date.quarter",
                        figure(label.substring(label.length() - 1)),
                        figure(label.substring(0, 4)))
                : text("letter.date.span", date(period.firstDay()), date(period.lastDay()));
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(text(key), language.formatLocale())
                .localizedBy(language.formatLocale())
                .format(day);
    }

    private static String log(Instant instant, ZoneId zone) {
        String pattern = instant.getNano() == 0 ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd HH:mm:ss.SSS";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(instant.atZone(zone));
    }

    private static DecimalFormat decimals(int digits) {
        // One set of symbols for all languages, as in the reports: the figures are those of the ledger, digit by digit.
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format;
    }
}
