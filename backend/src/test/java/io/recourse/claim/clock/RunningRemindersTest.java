package io.recourse.claim.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Actor;
import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.measurement.MeasurementSource;
import io.recourse.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Down on Monday, 10 August 2026, from 8:00 in Hong Kong (00:00 UTC). The vendor must be told within three days: until the
 * end of the 13th there, 16:00 UTC. Of these 88 hours half are gone on the 11th at 20:00, 80 % (70.4 h) on the 12th at
 * 22:24, 95 % (83.6 h) on the 13th at 11:36 UTC; the last day begins on the 12th at 16:00 UTC.
 */
@BackendTest
class RunningRemindersTest {

    private static final String OUTAGE = "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN";
    private static final ClaimWindow THREE_DAYS =
            new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, new Notice(3, Notice.Unit.DAYS, true));
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    ReminderService reminders;

    @Autowired
    ReminderRun run;

    @Autowired
    UserService users;

    @Autowired
    TestClock clock;

    private MeasurementSource source;

    @BeforeEach
    void twoDaysLater() {
        clock.set("2026-08-12T00:00:00Z");
    }

    @Test
    void who_must_tell_the_vendor_is_reminded_while_the_period_still_runs_and_once() {
        Clause clause = down(THREE_DAYS);
        Actor legal = user(Role.LEGAL);
        run.run();
        run.run();
        assertThat(items(legal, clause)).singleElement().satisfies(item -> {
            assertThat(item.reminder().clock()).isEqualTo(ClockKind.NOTICE);
            assertThat(item.reminder().mark()).isEqualTo(Mark.HALF);
            assertThat(item.reminder().endsAt()).isEqualTo(Instant.parse("2026-08-13T16:00:00Z"));
            assertThat(item.reminder().dueAt()).isEqualTo(Instant.parse("2026-08-11T20:00:00Z"));
            assertThat(item.lastDay()).isEqualTo(LocalDate.of(2026, 8, 13));
            assertThat(item.periodLabel()).isEqualTo("2026-08");
        });
        assertThat(AsSystem.callAs(legal, () -> reminders.unread())).isOne();
        AsSystem.callAs(legal, () -> {
            reminders.markAllRead();
            return true;
        });
        assertThat(AsSystem.callAs(legal, () -> reminders.unread())).isZero();
    }

    @Test
    void after_days_without_the_job_only_the_latest_mark_is_told() {
        Clause clause = down(THREE_DAYS);
        Actor manager = user(Role.VENDOR_MANAGER);
        run.run();
        clock.set("2026-08-13T12:00:00Z");
        run.run();
        assertThat(items(manager, clause))
                .filteredOn(item -> item.reminder().isOpen())
                .extracting(item -> item.reminder().mark())
                .containsExactly(Mark.NEARLY_OVER);
        assertThat(items(manager, clause))
                .filteredOn(item -> !item.reminder().isOpen())
                .extracting(item -> item.reminder().mark())
                .containsExactly(Mark.HALF);
    }

    @Test
    void a_last_day_before_the_end_of_the_period_has_a_clock_of_its_own() {
        // Four days after the 10th end with the 14th: 112 hours, of which half are gone on the 12th at 08:00 UTC.
        Clause clause = down(ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 4));
        Actor finance = user(Role.FINANCE);
        run.run();
        assertThat(items(finance, clause)).isEmpty();
        clock.set("2026-08-12T08:00:00Z");
        run.run();
        assertThat(items(finance, clause)).singleElement().satisfies(item -> {
            assertThat(item.reminder().clock()).isEqualTo(ClockKind.CLAIM);
            assertThat(item.reminder().endsAt()).isEqualTo(Instant.parse("2026-08-14T16:00:00Z"));
        });
    }

    @Test
    void a_later_figure_of_the_same_outage_reminds_nobody_anew() {
        Clause clause = down(THREE_DAYS);
        Actor legal = user(Role.LEGAL);
        run.run();
        clock.set("2026-08-12T01:00:00Z");
        assessments.measureUpTo(
                source,
                clause,
                "2026-08-11T00:00:00Z",
                "2026-08-12T00:00:00Z",
                "2026-08-11T05:00Z,2026-08-11T06:00Z,DOWN");
        assessments.work();
        run.run();
        assertThat(items(legal, clause)).hasSize(1);
    }

    @Test
    void what_is_over_or_belongs_to_a_claim_by_now_is_settled() {
        Clause clause = down(THREE_DAYS);
        Actor legal = user(Role.LEGAL);
        run.run();
        clock.set("2026-08-14T00:00:00Z");
        run.run();
        assertThat(items(legal, clause))
                .isNotEmpty()
                .noneMatch(item -> item.reminder().isOpen());
    }

    private Clause down(ClaimWindow window) {
        Clause clause = assessments.clause(
                RegisterFixture.promise(RegisterFixture.START, null).with(window));
        source = assessments.source();
        assessments.measureUpTo(source, clause, "2026-07-31T00:00:00Z", "2026-08-11T00:00:00Z", OUTAGE);
        assessments.work();
        return clause;
    }

    private List<ReminderItem> items(Actor reader, Clause clause) {
        return AsSystem.callAs(reader, () -> reminders.inbox()).stream()
                .filter(item -> item.vendor().equals(clause.vendorId()))
                .toList();
    }

    private Actor user(Role role) {
        String name = "running" + COUNT.incrementAndGet();
        return ActingAs.role(
                        Role.ADMIN,
                        () -> users.create(
                                new UserData(name, "Reader", null, Set.of(role), Language.ENGLISH),
                                "Tangerine-Quartz-81-lantern"))
                .toActor();
    }
}
