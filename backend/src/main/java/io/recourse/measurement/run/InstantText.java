package io.recourse.measurement.run;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Instants as {@link Instant#toString} writes them, digit by digit and without an object for each: hashes are made over
 * hundreds of thousands of them. What is not of the years 1970 to 9999 is left to Instant.
 */
public final class InstantText {

    /** Bytes that any instant of whole milliseconds takes at most. */
    public static final int LONGEST = 40;

    private static final long DAY = 86_400_000L;
    private static final long YEAR_10000 = 253_402_300_800_000L;

    /** 719,468 days from 0000-03-01 to 1970-01-01; an era of 400 years has 146,097. */
    private static final long MARCH_OF_YEAR_0 = 719_468;

    private static final int ERA = 146_097;

    /** Two digits for each number below 100, low byte first. */
    private static final short[] DIGITS = digits();

    private static final long UNKNOWN_DAY = Long.MIN_VALUE;
    private static final int DATE = 11;

    private long day = UNKNOWN_DAY;
    private final byte[] date = new byte[DATE];

    /** Writes one instant after the other: those of one day have its date in common. */
    public InstantText() {}

    /** The same as {@link #write}, faster if the instant is of the same day as the one before. */
    public int next(long at, byte[] text, int position) {
        if (at < 0 || at >= YEAR_10000) {
            return write(at, text, position);
        }
        long epochDay = at / DAY;
        if (epochDay != day) {
            date((int) epochDay, date, 0);
            date[DATE - 1] = 'T';
            day = epochDay;
        }
        System.arraycopy(date, 0, text, position, DATE);
        return time((int) (at - epochDay * DAY), text, position + DATE);
    }

    /** Writes epoch milliseconds as text; returns the position behind it. There must be room for {@link #LONGEST}. */
    public static int write(long at, byte[] text, int position) {
        if (at < 0 || at >= YEAR_10000) {
            byte[] slow = Instant.ofEpochMilli(at).toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(slow, 0, text, position, slow.length);
            return position + slow.length;
        }
        long day = at / DAY;
        date((int) day, text, position);
        text[position + 10] = 'T';
        return time((int) (at - day * DAY), text, position + DATE);
    }

    private static int time(int millis, byte[] text, int position) {
        int seconds = millis / 1_000;
        int minutes = seconds / 60;
        int hours = minutes / 60;
        put(hours, text, position);
        text[position + 2] = ':';
        put(minutes - 60 * hours, text, position + 3);
        text[position + 5] = ':';
        put(seconds - 60 * minutes, text, position + 6);
        int end = position + 8;
        int fraction = millis - 1_000 * seconds;
        if (fraction != 0) {
            text[end] = '.';
            text[end + 1] = (byte) ('0' + fraction / 100);
            put(fraction % 100, text, end + 2);
            end += 4;
        }
        text[end] = 'Z';
        return end + 1;
    }

    /** Year, month and day from the days since 1970, by the proleptic Gregorian calendar, in years that begin in March. */
    private static void date(int epochDay, byte[] text, int position) {
        int days = (int) (epochDay + MARCH_OF_YEAR_0);
        int era = days / ERA;
        int ofEra = days - era * ERA;
        int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int month = (5 * ofYear + 2) / 153;
        int day = ofYear - (153 * month + 2) / 5 + 1;
        int year = yearOfEra + 400 * era + (month >= 10 ? 1 : 0);
        put(year / 100, text, position);
        put(year % 100, text, position + 2);
        text[position + 4] = '-';
        put(month < 10 ? month + 3 : month - 9, text, position + 5);
        text[position + 7] = '-';
        put(day, text, position + 8);
    }

    private static void put(int number, byte[] text, int position) {
        short both = DIGITS[number];
        text[position] = (byte) both;
        text[position + 1] = (byte) (both >>> 8);
    }

    private static short[] digits() {
        short[] digits = new short[100];
        for (int number = 0; number < digits.length; number++) {
            digits[number] = (short) ('0' + number / 10 | '0' + number % 10 << 8);
        }
        return digits;
    }
}
