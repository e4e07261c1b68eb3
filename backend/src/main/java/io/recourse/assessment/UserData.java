package io.recourse.assessment;

import io.recourse.availability.metric.Bounds;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.users.AffectedUsers;
import io.recourse.measurement.users.LicensedUsers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source knows about users within the time that an assessment uses.
 *
 * @param source null if none knows how many users are licensed
 * @param licensed in order of time, with the number at the begin
 * @param affected by incidents that touch the time
 * @param watched time in which it would have told of incidents, begin and end in turn
 */
record UserData(@Nullable SourceId source, List<LicensedUsers> licensed, List<AffectedUsers> affected, long[] watched) {

    static final UserData NONE = new UserData(null, List.of(), List.of(), new long[0]);

    /** What of it was known when it ended at an instant, if nothing was corrected since. */
    UserData until(Instant instant) {
        return new UserData(
                source,
                licensed.stream().filter(one -> one.at().isBefore(instant)).toList(),
                affected.stream().filter(one -> one.from().isBefore(instant)).toList(),
                Bounds.before(watched, instant.toEpochMilli()));
    }

    /** Over everything that can decide a result. */
    String hash() {
        Digest digest = new Digest().line(source == null ? "none" : source);
        licensed.forEach(one -> digest.line(one.at(), one.users()));
        affected.forEach(one -> digest.line(one.externalId(), one.from(), String.valueOf(one.to()), one.users()));
        return digest.line(Arrays.toString(watched)).hex();
    }
}
