package io.recourse.claim.calendar;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.assessment.Assessment;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDeadline;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.RunningWindow;
import io.recourse.claim.RunningWindows;
import io.recourse.claim.clock.ClaimClock;
import io.recourse.claim.clock.ClockKind;
import io.recourse.claim.clock.ClockService;
import io.recourse.claim.clock.EarlyNoticeService;
import io.recourse.claim.clock.OpenClaim;
import io.recourse.claim.clock.RunningPeriod;
import io.recourse.claim.clock.Turn;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.ContractSummary;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days that matter: of claims that have not reached the vendor, of those that were missed, and of contracts. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class CalendarService {

    private static final Comparator<CalendarDate> ORDER = Comparator.comparing(CalendarDate::day)
            .thenComparing(CalendarDate::kind)
            .thenComparing(date -> date.subject().name())
            .thenComparing(date -> date.subject().path());

    /** Those who draft claims and tell vendors of incidents. */
    private static final Set<Role> MAKERS = Set.of(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE);

    private final ClockService clocks;
    private final ClaimService claims;
    private final ContractService contracts;
    private final RunningWindows windows;
    private final EarlyNoticeService notices;

    CalendarService(
            ClockService clocks,
            ClaimService claims,
            ContractService contracts,
            RunningWindows windows,
            EarlyNoticeService notices) {
        this.clocks = clocks;
        this.claims = claims;
        this.contracts = contracts;
        this.windows = windows;
        this.notices = notices;
    }

    /** Days from one to another, both included, in order. */
    public List<CalendarDate> between(LocalDate from, LocalDate to, CalendarFilter filter) {
        return Stream.of(ahead(), running(), missed(), ends())
                .flatMap(dates -> dates)
                .filter(date -> !date.day().isBefore(from) && !date.day().isAfter(to))
                .filter(filter::takes)
                .sorted(ORDER)
                .toList();
    }

    /** Every day of claims that have not reached the vendor, and every end of a contract from a day on, in order. */
    List<CalendarDate> ahead(LocalDate contractsFrom, CalendarFilter filter) {
        return Stream.of(ahead(), running(), ends().filter(date -> !date.day().isBefore(contractsFrom)))
                .flatMap(dates -> dates)
                .filter(filter::takes)
                .sorted(ORDER)
                .toList();
    }

    private Stream<CalendarDate> ahead() {
        Set<Role> mine = rolesInForce();
        return clocks.open().stream()
                .filter(open -> open.claim().coverage() == null)
                .flatMap(open -> dates(open, mine));
    }

    /** Days that are over before a claim can be opened, because the contract counts them from the incident. */
    private Stream<CalendarDate> running() {
        Set<RunningPeriod> notified = notices.notified();
        return windows.all().stream()
                .flatMap(window -> dates(window, notified.contains(RunningPeriod.of(window.assessment()))));
    }

    private static Stream<CalendarDate> dates(RunningWindow window, boolean notified) {
        Stream.Builder<CalendarDate> dates = Stream.builder();
        Instant noticeBy = window.days().noticeBy();
        ZoneId zone = window.assessment().zone();
        if (noticeBy != null && !notified) {
            LocalDate day = LocalDate.ofInstant(noticeBy.minusNanos(1), zone);
            dates.add(date(window, DateKind.NOTICE_BY, day, withinDay(noticeBy, zone)));
        }
        LocalDate latest = window.days().latest();
        Instant receivedBy = window.days().receivedBy();
        if (window.lastDayBeforeEnd() && latest != null && receivedBy != null) {
            dates.add(date(window, DateKind.LAST_DAY, latest, withinDay(receivedBy, zone)));
        }
        return dates.build();
    }

    private static CalendarDate date(RunningWindow window, DateKind kind, LocalDate day, @Nullable Instant until) {
        Assessment assessment = window.assessment();
        return new CalendarDate(
                kind,
                subject(assessment),
                day,
                assessment.zone(),
                until,
                MAKERS,
                MAKERS.stream().anyMatch(CurrentUser::has),
                assessment.computedAt());
    }

    private static Stream<CalendarDate> dates(OpenClaim open, Set<Role> mine) {
        Claim claim = open.claim();
        ClaimDeadline deadline = claim.deadline();
        Stream.Builder<CalendarDate> dates = Stream.builder();
        if (!claim.status().isUnsubmitted()) {
            return offers(open, mine);
        }
        LocalDate earliest = deadline.earliest();
        LocalDate latest = deadline.latest();
        if (earliest != null && (latest == null || !earliest.isAfter(latest))) {
            dates.add(date(open, DateKind.EARLIEST, earliest, null, Set.of(), mine));
        }
        for (ClaimClock clock : open.clocks()) {
            boolean travels = clock.kind() == ClockKind.CLAIM && open.lead() != null;
            if (travels || clock.kind() == ClockKind.NOTICE) {
                DateKind kind = travels ? DateKind.SEND_BY : DateKind.NOTICE_BY;
                dates.add(date(
                        open,
                        kind,
                        clock.lastDay(),
                        withinDay(clock.until(), clock.zone()),
                        open.turn(clock.kind()).roles(),
                        mine));
            }
        }
        if (latest != null) {
            Instant until = deadline.receivedBy() == null ? null : withinDay(deadline.receivedBy(), deadline.zone());
            dates.add(date(
                    open,
                    DateKind.LAST_DAY,
                    latest,
                    until,
                    open.turn(ClockKind.CLAIM).roles(),
                    mine));
        }
        return dates.build();
    }

    private static Stream<CalendarDate> offers(OpenClaim open, Set<Role> mine) {
        return open.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.OFFER)
                .map(clock -> date(
                        open,
                        DateKind.OFFER_UNTIL,
                        clock.lastDay(),
                        null,
                        open.turn(clock.kind()).roles(),
                        mine));
    }

    private static CalendarDate date(
            OpenClaim open, DateKind kind, LocalDate day, @Nullable Instant until, Set<Role> roles, Set<Role> mine) {
        Turn turn = open.turn(
                switch (kind) {
                    case NOTICE_BY -> ClockKind.NOTICE;
                    case OFFER_UNTIL -> ClockKind.OFFER;
                    default -> ClockKind.CLAIM;
                });
        boolean isMine = !roles.isEmpty() && turn.isOf(mine, CurrentUser.name());
        return new CalendarDate(
                kind,
                subject(open.claim()),
                day,
                open.claim().deadline().zone(),
                until,
                roles,
                isMine,
                open.changedAt());
    }

    private Stream<CalendarDate> missed() {
        return claims.list(new ClaimFilter(Set.of(ClaimStatus.EXPIRED), null, null, null)).stream()
                .filter(claim -> claim.coverage() == null)
                .flatMap(claim -> Stream.ofNullable(claim.deadline().latest())
                        .map(latest -> new CalendarDate(
                                DateKind.MISSED,
                                subject(claim),
                                latest,
                                claim.deadline().zone(),
                                null,
                                Set.of(),
                                false,
                                claim.openedAt())));
    }

    private Stream<CalendarDate> ends() {
        return contracts.list().stream()
                .map(ContractSummary::contract)
                .flatMap(contract -> Stream.ofNullable(contract.term().lastDay())
                        .map(last -> new CalendarDate(
                                DateKind.CONTRACT_END,
                                subject(contract),
                                last,
                                contract.zone(),
                                null,
                                Set.of(Role.VENDOR_MANAGER, Role.LEGAL),
                                CurrentUser.has(Role.VENDOR_MANAGER) || CurrentUser.has(Role.LEGAL),
                                contract.updatedAt())));
    }

    private static CalendarDate.Subject subject(Claim claim) {
        return new CalendarDate.Subject(
                "claims/" + claim.id(),
                claim.name(),
                claim.subject().vendor(),
                claim.subject().vendorName(),
                claim.subject().serviceName() + " · " + claim.subject().clauseTitle() + " · " + claim.periodLabel(),
                claim.standing(),
                claim.version());
    }

    private static CalendarDate.Subject subject(Assessment assessment) {
        Assessment.Subject about = assessment.subject();
        return new CalendarDate.Subject(
                "assessments/" + assessment.id(),
                about.clauseTitle(),
                about.vendor(),
                about.vendorName(),
                about.serviceName() + " · " + assessment.period().label(),
                null,
                assessment.revision());
    }

    private static CalendarDate.Subject subject(Contract contract) {
        return new CalendarDate.Subject(
                "contracts/" + contract.id(),
                contract.reference(),
                contract.vendorId(),
                contract.vendorName(),
                contract.title(),
                null,
                contract.version());
    }

    /** The moment, unless it is the end of a day anyway. */
    private static @Nullable Instant withinDay(Instant until, ZoneId zone) {
        Instant begin = LocalDate.ofInstant(until, zone).atStartOfDay(zone).toInstant();
        return until.equals(begin) ? null : until;
    }

    private static Set<Role> rolesInForce() {
        return Arrays.stream(Role.values()).filter(CurrentUser::has).collect(Collectors.toSet());
    }
}
