package io.recourse.ui.component;

import io.recourse.money.Money;
import io.recourse.money.MoneySums;
import io.recourse.text.Language;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How figures are written in one language. Digits are Western in all of them, so that a figure on the screen can be
 * compared with the one in the ledger and in the PDF; null is written as a dash.
 */
public record Formats(Language language) {

    /** What stands where there is no figure. */
    public static final String NONE = "–";

    private static final int MEASURED_DECIMALS = 4;
    private static final int MOST_DECIMALS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Formats of the reader's language. */
    public static Formats current() {
        return new Formats(UiTexts.language());
    }

    /** {@code HKD 12,345.60}: currency code first, the currency's own decimals, a true minus sign; null is a dash. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return NONE;
        }
        return money.currencyCode() + "\u00a0" + amount(money);
    }

    /** What the amounts sum to, a currency a line; those that sum to zero are left out. */
    public String sums(Stream<Money> amounts) {
        return MoneySums.of(amounts).values().stream()
                .filter(sum -> !sum.isZero())
                .map(this::money)
                .collect(Collectors.joining("\n"));
    }

    /** The amount without its currency, for a column that names it in the header. */
    public String amount(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        return decimal(money.toDecimal(), decimals, decimals, RoundingMode.UNNECESSARY);
    }

    /**
     * A measured percentage with four decimals, {@code 99.0733%}, so that columns of them line up. Rounded, except that
     * it is cut where rounding would claim a full 100 that was not reached.
     *
     * @param percent in 0..100
     */
    public String measured(@Nullable BigDecimal percent) {
        if (percent == null) {
            return NONE;
        }
        boolean wouldClaimAll = percent.compareTo(HUNDRED) < 0
                && percent.setScale(MEASURED_DECIMALS, RoundingMode.HALF_UP).compareTo(HUNDRED) == 0;
        RoundingMode rounding = wouldClaimAll ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return decimal(percent, MEASURED_DECIMALS, MEASURED_DECIMALS, rounding) + "%";
    }

    /** A percentage as it stands in a contract: all its decimals, no more ({@code 99.9%}). */
    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : decimal(percent, 0, MOST_DECIMALS, RoundingMode.HALF_UP) + "%";
    }

    public String number(long number) {
        return decimal(BigDecimal.valueOf(number), 0, 0, RoundingMode.UNNECESSARY);
    }

    public String decimal(BigDecimal number, int leastDecimals, int mostDecimals, RoundingMode rounding) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(rounding);
        return format.format(number);
    }

    /** Day and minute in a zone, for example {@code 15 Mar 2026, 14:05}. */
    public String instant(Instant instant, ZoneId zone) {
        return pattern(
                        switch (language) {
                            case ENGLISH -> "d MMM uuuu, HH:mm";
                            case ARABIC -> "d MMMM uuuu، HH:mm";
                            case CHINESE -> "uuuu年M月d日 HH:mm";
                        })
                .format(instant.atZone(zone));
    }

    /** To the second, as tables of intervals need it: {@code 2026-03-15 14:05:09}. */
    public String exact(Instant instant, ZoneId zone) {
        return pattern("uuuu-MM-dd HH:mm:ss").format(instant.atZone(zone));
    }

    public String date(@Nullable LocalDate date) {
        if (date == null) {
            return NONE;
        }
        return pattern(
                        switch (language) {
                            case ENGLISH -> "d MMM uuuu";
                            case ARABIC -> "d MMMM uuuu";
                            case CHINESE -> "uuuu年M月d日";
                        })
                .format(date);
    }

    public String month(YearMonth month) {
        return pattern(language == Language.CHINESE ? "uuuu年M月" : "MMMM uuuu").format(month);
    }

    /** Month for the axis of a chart: {@code Mar 26}. */
    public String shortMonth(YearMonth month) {
        return pattern(language == Language.CHINESE ? "yy年M月" : "MMM yy").format(month);
    }

    /** The two largest units that are not zero, {@code 3 h 12 min}; below a minute, seconds. */
    public String duration(Duration duration) {
        Duration length = duration.abs();
        List<String> parts = new ArrayList<>();
        add(parts, "format.days", length.toDaysPart());
        add(parts, "format.hours", length.toHoursPart());
        add(parts, "format.minutes", length.toMinutesPart());
        add(parts, "format.seconds", length.toSecondsPart());
        if (parts.isEmpty()) {
            return UiTexts.text("format.minutes", 0);
        }
        String text = String.join(" ", parts.subList(0, Math.min(2, parts.size())));
        return duration.isNegative() ? "\u2212" + text : text;
    }

    /** All units that are not zero, to the millisecond: {@code 8 h 45 min 36 s}. */
    public String exactDuration(Duration duration) {
        Duration length = duration.abs();
        List<String> parts = new ArrayList<>();
        add(parts, "format.days", length.toDaysPart());
        add(parts, "format.hours", length.toHoursPart());
        add(parts, "format.minutes", length.toMinutesPart());
        BigDecimal seconds = BigDecimal.valueOf(length.toSecondsPart() * 1000L + length.toMillisPart(), 3);
        if (seconds.signum() > 0) {
            parts.add(UiTexts.text("format.seconds", decimal(seconds, 0, 3, RoundingMode.HALF_UP)));
        }
        return parts.isEmpty() ? UiTexts.text("format.minutes", 0) : String.join(" ", parts);
    }

    private static void add(List<String> parts, String key, long amount) {
        if (amount > 0) {
            parts.add(UiTexts.text(key, amount));
        }
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.formatLocale());
    }
}
