package io.recourse.availability.metric;

import io.recourse.money.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the users' time, in user milliseconds: up + down = counted, counted + removed = period.
 *
 * @param period licensed users times service hours
 * @param excluded on which exclusions took effect; part of counted or of removed, as the clause says
 * @param availability (counted - down) / counted, exact; null if nothing was counted
 * @param unlicensedMillis time of the period for which no number of users is known
 * @param pieces the whole period in order of time
 */
public record UserResult(
        long period,
        long counted,
        long down,
        long excluded,
        long removed,
        @Nullable Fraction availability,
        long unlicensedMillis,
        List<UserPiece> pieces) {}
