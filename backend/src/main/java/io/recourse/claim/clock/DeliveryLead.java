package io.recourse.claim.clock;

import io.recourse.time.WorkingDays;
import java.time.LocalDate;

/**
 * How long a claim travels by the channel of a contract.
 *
 * @param days 1 to 60
 */
public record DeliveryLead(int days, Counted counted) {

    /** Longest time that is taken seriously. */
    public static final int MOST_DAYS = 60;

    /** Which days are counted. */
    public enum Counted {
        DAYS,
        WORKING_DAYS
    }

    /** The last day on which it may leave, so that it arrives on the given day. */
    LocalDate leaveBy(LocalDate arrival, WorkingDays working) {
        if (counted == Counted.DAYS) {
            return arrival.minusDays(days);
        }
        LocalDate day = arrival;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (working.isWorking(day)) {
                left--;
            }
        }
        return day;
    }
}
