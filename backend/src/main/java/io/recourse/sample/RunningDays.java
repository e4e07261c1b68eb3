package io.recourse.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The days of what runs in the sample, reckoned from the moment of loading: nothing else, so that the same moment gives
 * the same sample.
 */
final class RunningDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    /** So many days at least are over since the month ended, so that four fifths of a claim's time can be. */
    private static final int LEAST_DAYS = 10;

    private static final int OUTAGE_DAY = 12;
    private static final LocalTime OUTAGE_FROM = LocalTime.of(14, 5);
    private static final LocalTime OUTAGE_TO = LocalTime.of(17, 25);
    private static final int OFFER_DAYS = 2;

    private RunningDays() {}

    /** What stands in the template in double braces, by its name. */
    static Map<String, String> of(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        YearMonth month = YearMonth.from(today).minusMonths(today.getDayOfMonth() > LEAST_DAYS ? 1 : 2);
        LocalDate end = month.atEndOfMonth();
        int gone = Math.toIntExact(ChronoUnit.DAYS.between(end, today));
        LocalDate outage = month.atDay(OUTAGE_DAY);
        Map<String, String> days = new LinkedHashMap<>();
        days.put("PERIOD", month.toString());
        days.put("FIRST_DAY", month.atDay(1).toString());
        days.put("PERIOD_FROM", month.atDay(1).atStartOfDay(ZONE).toInstant().toString());
        days.put("NOW", now.toString());
        days.put(
                "OUTAGE_FROM",
                outage.atTime(OUTAGE_FROM).atZone(ZONE).toInstant().toString());
        days.put("OUTAGE_TO", outage.atTime(OUTAGE_TO).atZone(ZONE).toInstant().toString());
        days.put("DAYS_TO_TODAY", Integer.toString(gone));
        days.put("DAYS_AT_FOUR_FIFTHS", Integer.toString(Math.ceilDiv(gone * 100, 94)));
        days.put("DAYS_PAST_HALF", Integer.toString(Math.ceilDiv(gone * 100, 60)));
        days.put("OFFER_UNTIL", today.plusDays(OFFER_DAYS).toString());
        for (int day = 1; day <= LEAST_DAYS; day++) {
            days.put("DAY_" + day, end.plusDays(day).toString());
        }
        return days;
    }
}
