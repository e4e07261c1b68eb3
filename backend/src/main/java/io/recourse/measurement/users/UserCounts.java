package io.recourse.measurement.users;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceService;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of users, for whoever judges them. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class UserCounts {

    private final JooqUserCounts counts;
    private final SourceService sources;

    UserCounts(JooqUserCounts counts, SourceService sources) {
        this.counts = counts;
        this.sources = sources;
    }

    /** The source whose numbers are judged: the agreed one if it has any, else the first that does. */
    public Optional<SourceId> source(ServiceId service) {
        List<SourceId> counting = counts.sourcesOf(service);
        return sources.agreed(service)
                .map(MeasurementSource::id)
                .filter(counting::contains)
                .or(() -> counting.stream().findFirst());
    }

    /** Numbers of licensed users that hold at any time of the interval, in order of time. */
    public List<LicensedUsers> licensed(SourceId source, ServiceId service, Interval interval) {
        List<LicensedUsers> until = counts.licensed(source, service, interval.to());
        int first = 0;
        for (int i = 0; i < until.size(); i++) {
            first = until.get(i).at().isAfter(interval.from()) ? first : i;
        }
        return until.subList(first, until.size());
    }

    /** Incidents that touch the interval, in order of begin. */
    public List<AffectedUsers> affected(SourceId source, ServiceId service, Interval interval) {
        return counts.affected(source, service, interval.from(), interval.to());
    }

    /** When a number of users of the service was first known. */
    public Optional<Instant> first(ServiceId service) {
        return counts.first(service);
    }
}
