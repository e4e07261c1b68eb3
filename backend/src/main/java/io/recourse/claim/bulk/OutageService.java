package io.recourse.claim.bulk;

import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.LossCause;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import io.recourse.text.NotFound;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds which claims rest on one outage, by the downtime that their assessments charge. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class OutageService {

    private final ClaimService claims;
    private final AssessmentService assessments;
    private final JooqIncidents incidents;

    OutageService(ClaimService claims, AssessmentService assessments, JooqIncidents incidents) {
        this.claims = claims;
        this.assessments = assessments;
        this.incidents = incidents;
    }

    /** Outages on which claims rest, the latest first. */
    public List<Outage> list(OutageFilter filter) {
        return outages(filter.vendor()).stream()
                .filter(outage -> !filter.openOnly() || outage.open() > 0)
                .toList();
    }

    /** The outage of a vendor that goes on at an instant; throws NotFound. */
    public Outage get(VendorId vendor, Instant at) {
        return outages(vendor).stream()
                .filter(outage -> outage.span().contains(at))
                .findFirst()
                .orElseThrow(() -> NotFound.of(at));
    }

    private List<Outage> outages(@Nullable VendorId vendor) {
        List<Claim> all = claims.list(new ClaimFilter(Set.of(), vendor, null, null)).stream()
                .filter(claim -> claim.amounts().lostCause() != LossCause.NO_LONGER_BREACHED)
                .toList();
        Map<AssessmentId, List<Interval>> charged = assessments.downtime(
                all.stream().map(claim -> claim.subject().assessment()).collect(Collectors.toSet()));
        Map<VendorId, List<Downtimes.Span>> spans = new LinkedHashMap<>();
        for (Claim claim : all) {
            List<Downtimes.Span> ofVendor =
                    spans.computeIfAbsent(claim.subject().vendor(), any -> new ArrayList<>());
            charged.getOrDefault(claim.subject().assessment(), List.of())
                    .forEach(interval -> ofVendor.add(new Downtimes.Span(claim, interval)));
        }
        return spans.values().stream()
                .filter(some -> !some.isEmpty())
                .flatMap(some -> Downtimes.outages(some, incidents(some)).stream())
                .sorted(Comparator.comparing((Outage outage) -> outage.span().from())
                        .reversed())
                .toList();
    }

    private List<Downtimes.Incident> incidents(Collection<Downtimes.Span> spans) {
        Set<ServiceId> services =
                spans.stream().map(span -> span.claim().subject().service()).collect(Collectors.toSet());
        Instant from = spans.stream()
                .map(span -> span.interval().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to = spans.stream()
                .map(span -> span.interval().to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return incidents.of(services, new Interval(from, to));
    }
}
