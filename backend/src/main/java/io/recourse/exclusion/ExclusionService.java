package io.recourse.exclusion;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ExclusionId;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes, contests, accepts and refuses exclusions. Whoever proposed one never decides it, administrators included:
 * this service refuses it, and so does the database.
 */
@Service
@Transactional
@PermitAll
public class ExclusionService {

    private static final int LONGEST_REASON = 2_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366);

    private final JooqExclusions exclusions;
    private final JooqAcceptedSpans accepted;
    private final ServiceRegister services;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ExclusionService(
            JooqExclusions exclusions,
            JooqAcceptedSpans accepted,
            ServiceRegister services,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.exclusions = exclusions;
        this.accepted = accepted;
        this.services = services;
        this.audit = audit;
        this.events = events;
    }

    /** Of one service or of all, in one status or in any; the latest span first. */
    @Transactional(readOnly = true)
    public List<Exclusion> list(@Nullable ServiceId service, @Nullable ExclusionStatus status, int limit) {
        return exclusions.list(service, status, limit);
    }

    /** In any status, sharing time with the interval, in time order. */
    @Transactional(readOnly = true)
    public List<Exclusion> touching(ServiceId service, Interval interval) {
        return exclusions.touching(service, interval);
    }

    /** Accepted ones that share time with the interval, in time order. */
    @Transactional(readOnly = true)
    public List<Exclusion> accepted(ServiceId service, Interval interval) {
        return exclusions.touching(service, interval).stream()
                .filter(exclusion -> exclusion.status() == ExclusionStatus.ACCEPTED)
                .toList();
    }

    /** Accepted ones of many services at once, each in its own interval, in time order; services without any are left out. */
    @Transactional(readOnly = true)
    public Map<ServiceId, List<AcceptedSpan>> accepted(Map<ServiceId, Interval> wanted) {
        return wanted.isEmpty() ? Map.of() : accepted.touching(wanted);
    }

    /** The exclusion; throws NotFound if there is none with this id. */
    @Transactional(readOnly = true)
    public Exclusion get(ExclusionId id) {
        return exclusions.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** Proposes that the contract does not count a span. Throws InvalidInput that names every faulty field. */
    @RolesAllowed({Roles.LEGAL, Roles.IT, Roles.VENDOR_MANAGER})
    public Exclusion propose(ServiceId serviceId, ExclusionDraft draft) {
        BoughtService service = services.get(serviceId);
        InvalidInput.Check check = new InvalidInput.Check();
        Instant from = usual("from", draft.from(), check);
        Instant to = usual("to", draft.to(), check);
        Instant announcedAt = usual("announcedAt", draft.announcedAt(), check);
        check.that(from != null, "from", "exclusion.time.missing");
        check.that(to != null, "to", "exclusion.time.missing");
        if (from != null && to != null && check.that(from.isBefore(to), "to", "exclusion.time.backwards")) {
            check.that(
                    Duration.between(from, to).compareTo(LONGEST) <= 0,
                    "to",
                    "exclusion.time.tooLong",
                    LONGEST.toDays());
        }
        check.that(draft.kind() != null, "kind", "exclusion.kind.missing");
        String reason = text("reason", draft.reason(), check);
        check.orThrow();
        Exclusion exclusion = exclusions.add(
                serviceId,
                new Interval(Objects.requireNonNull(from), Objects.requireNonNull(to)),
                Objects.requireNonNull(draft.kind()),
                announcedAt,
                reason,
                CurrentUser.name());
        return changed("EXCLUSION_PROPOSED", exclusion, service, reason);
    }

    /** Objects to a proposal. Throws Conflict if it is decided already or was changed meanwhile. */
    @RolesAllowed({Roles.LEGAL, Roles.IT, Roles.VENDOR_MANAGER})
    public Exclusion contest(ExclusionId id, int version, @Nullable String objection) {
        Exclusion exclusion = allowed(id, ExclusionStatus.CONTESTED);
        InvalidInput.Check check = new InvalidInput.Check();
        String text = text("reason", objection, check);
        check.orThrow();
        Exclusion contested =
                exclusions.contest(id, version, text, CurrentUser.name()).orElseThrow(Conflict::changedMeanwhile);
        return changed("EXCLUSION_CONTESTED", contested, services.get(exclusion.service()), text);
    }

    /** Accepts it: from now on the span is not counted. Throws Conflict if the maker tries. */
    @RolesAllowed({Roles.LEGAL, Roles.VENDOR_MANAGER})
    public Exclusion accept(ExclusionId id, int version, @Nullable String decision) {
        return decide(id, version, ExclusionStatus.ACCEPTED, decision == null || decision.isBlank() ? null : decision);
    }

    /** Refuses it, or takes an acceptance back. A reason is required. Throws Conflict if the maker tries. */
    @RolesAllowed({Roles.LEGAL, Roles.VENDOR_MANAGER})
    public Exclusion refuse(ExclusionId id, int version, @Nullable String decision) {
        InvalidInput.Check check = new InvalidInput.Check();
        String text = text("reason", decision, check);
        check.orThrow();
        return decide(id, version, ExclusionStatus.REFUSED, text);
    }

    private Exclusion decide(ExclusionId id, int version, ExclusionStatus status, @Nullable String decision) {
        Exclusion exclusion = allowed(id, status);
        if (exclusion.proposedBy().equals(CurrentUser.name())) {
            throw new Conflict("exclusion.ownProposal");
        }
        if (decision != null && decision.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "exclusion.reason.tooLong", LONGEST_REASON);
        }
        Exclusion decided = exclusions
                .decide(id, version, status, decision, CurrentUser.name())
                .orElseThrow(Conflict::changedMeanwhile);
        return changed("EXCLUSION_" + status, decided, services.get(exclusion.service()), decision);
    }

    private Exclusion allowed(ExclusionId id, ExclusionStatus next) {
        Exclusion exclusion = get(id);
        if (!exclusion.status().next().contains(next)) {
            throw new Conflict("exclusion.decided");
        }
        return exclusion;
    }

    private Exclusion changed(String action, Exclusion exclusion, BoughtService service, @Nullable String reason) {
        audit.record(
                action,
                "exclusion",
                exclusion.id(),
                service.name(),
                Map.of(
                        "from", exclusion.period().from().toString(),
                        "to", exclusion.period().to().toString(),
                        "kind", exclusion.kind().name(),
                        "announcedAt", Objects.toString(exclusion.announcedAt(), ""),
                        "reason", Objects.requireNonNullElse(reason, "")));
        events.publishEvent(new ExclusionChanged(exclusion.id(), exclusion.service(), exclusion.period()));
        return exclusion;
    }

    /** To the millisecond, as everything is counted; what is finer is cut. */
    private static @Nullable Instant usual(String field, @Nullable Instant instant, InvalidInput.Check check) {
        if (instant == null) {
            return null;
        }
        check.that(
                !instant.isBefore(EARLIEST) && instant.isBefore(LATEST),
                field,
                "exclusion.time.unusual",
                "2000",
                "2199");
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String text(String field, @Nullable String text, InvalidInput.Check check) {
        String stripped = text == null ? "" : text.strip();
        check.that(!stripped.isEmpty(), field, "exclusion.reason.missing");
        check.that(stripped.length() <= LONGEST_REASON, field, "exclusion.reason.tooLong", LONGEST_REASON);
        return stripped;
    }
}
