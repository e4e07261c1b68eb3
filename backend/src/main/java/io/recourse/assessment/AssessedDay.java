package io.recourse.assessment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * One day of a service.
 *
 * @param time how long the day was put down to each attribution; empty for a day that nothing is known about yet
 * @param worst the worst attribution of any part of the day; colour and shape follow it
 */
public record AssessedDay(LocalDate day, Map<Attribution, Duration> time, Attribution worst) {

    public AssessedDay {
        time = Map.copyOf(time);
    }

    /** Time of the day put down to the attribution. */
    public Duration of(Attribution attribution) {
        return time.getOrDefault(attribution, Duration.ZERO);
    }
}
