package io.recourse.contract.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The Chinese calendar by its astronomical rule (GB/T 33661-2017): months begin on the day of the new moon at 120° east,
 * the eleventh holds the winter solstice, and of thirteen months between two of those the first without a principal term
 * is a leap month. After Meeus, Astronomical Algorithms: new moons (chapter 49, without the terms of the planets) are good
 * to three minutes, the sun's longitude (chapter 25) to fifteen; what lies closer to midnight is refused, not guessed.
 */
final class ChineseCalendar {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final double LUNATION = 29.530588861;
    private static final double TROPICAL_YEAR = 365.24219;
    private static final double J2000 = 2451545.0;
    private static final int MOON_UNSURE_SECONDS = 3 * 60;
    private static final int SUN_UNSURE_SECONDS = 15 * 60;

    /** Terrestrial time runs so many seconds ahead of UTC in our years. */
    private static final double AHEAD = 69.2 / 86_400;

    private ChineseCalendar() {}

    /** A day of the Chinese year that begins in the given year; no day of a leap month. */
    static LocalDate day(int year, int month, int day) {
        List<LocalDate> months = monthsFromEleventhOf(year - 1);
        int leap = leapMonth(months);
        // The list begins with the eleventh month: the first is two further on, or three behind a leap month.
        int index = month + 1;
        return months.get(leap >= 0 && leap <= index ? index + 1 : index).plusDays(day - 1L);
    }

    /** The day on which the sun reaches 15°: Ching Ming. */
    static LocalDate chingMing(int year) {
        return solar(year, 15, 94);
    }

    /** Begins of the months from the eleventh of a year to the eleventh of the next, both included. */
    private static List<LocalDate> monthsFromEleventhOf(int year) {
        LocalDate solstice = winterSolstice(year);
        LocalDate next = winterSolstice(year + 1);
        List<LocalDate> months = new ArrayList<>();
        int moon = (int) Math.floor((julian(solstice) - 2451550.09766) / LUNATION) - 1;
        while (!newMoon(moon + 1).isAfter(solstice)) {
            moon++;
        }
        for (; !newMoon(moon).isAfter(next); moon++) {
            months.add(newMoon(moon));
        }
        return months;
    }

    /** Its position in the list; -1 if the year has none. */
    private static int leapMonth(List<LocalDate> months) {
        if (months.size() < 14) {
            return -1;
        }
        for (int i = 1; i < months.size(); i++) {
            if (Math.floor(longitude(months.get(i)) / 30) == Math.floor(longitude(months.get(i + 1)) / 30)) {
                return i;
            }
        }
        throw new IllegalStateException("Thirteen months, and each holds a principal term: " + months);
    }

    private static LocalDate winterSolstice(int year) {
        return solar(year, 270, 355);
    }

    private static LocalDate solar(int year, int degrees, int dayOfYear) {
        double at = julian(LocalDate.ofYearDay(year, dayOfYear));
        for (int i = 0; i < 6; i++) {
            at += Math.IEEEremainder(degrees - longitude(at), 360) / 360 * TROPICAL_YEAR;
        }
        return sure(at, SUN_UNSURE_SECONDS);
    }

    private static LocalDate newMoon(int k) {
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = Math.toRadians(2.5534 + 29.10535670 * k - 0.0000014 * t * t);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        double node = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double omega = Math.toRadians(124.7746 - 1.56375588 * k);
        double at = 2451550.09766
                + LUNATION * k
                + 0.00015437 * t * t
                - 0.40720 * Math.sin(moon)
                + 0.17241 * e * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * node)
                + 0.00739 * e * Math.sin(moon - sun)
                - 0.00514 * e * Math.sin(moon + sun)
                + 0.00208 * e * e * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * node)
                - 0.00057 * Math.sin(moon + 2 * node)
                + 0.00056 * e * Math.sin(2 * moon + sun)
                - 0.00042 * Math.sin(3 * moon)
                + 0.00042 * e * Math.sin(sun + 2 * node)
                + 0.00038 * e * Math.sin(sun - 2 * node)
                - 0.00024 * e * Math.sin(2 * moon - sun)
                - 0.00017 * Math.sin(omega);
        return sure(at, MOON_UNSURE_SECONDS);
    }

    /** Apparent longitude of the sun in degrees, at the beginning of a day in China. */
    private static double longitude(LocalDate day) {
        return longitude(julian(day));
    }

    private static double longitude(double julian) {
        double t = (julian - J2000) / 36_525;
        double mean = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t) * Math.sin(mean)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * mean)
                + 0.000289 * Math.sin(3 * mean);
        double nutation = -0.00569 - 0.00478 * Math.sin(Math.toRadians(125.04 - 1934.136 * t));
        double degrees = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre + nutation;
        return (degrees % 360 + 360) % 360;
    }

    private static double julian(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(CHINA) / 86_400.0 + 2440587.5 + AHEAD;
    }

    private static LocalDate sure(double julian, int unsureSeconds) {
        OffsetDateTime at = Instant.ofEpochMilli(Math.round((julian - AHEAD - 2440587.5) * 86_400_000))
                .atOffset(CHINA);
        int second = at.toLocalTime().toSecondOfDay();
        if (Math.min(second, LocalTime.MAX.toSecondOfDay() - second) < unsureSeconds) {
            throw new IllegalStateException("Too close to midnight to tell the day: " + at);
        }
        return at.toLocalDate();
    }
}
