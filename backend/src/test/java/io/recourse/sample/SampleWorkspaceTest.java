package io.recourse.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.AsSystem;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.assessment.AssessedItem;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.bulk.Outage;
import io.recourse.claim.bulk.OutageFilter;
import io.recourse.claim.bulk.OutageService;
import io.recourse.claim.clock.ClockKind;
import io.recourse.claim.clock.ClockService;
import io.recourse.claim.clock.Reminder;
import io.recourse.claim.clock.ReminderRun;
import io.recourse.claim.settlement.CreditFilter;
import io.recourse.claim.settlement.FoundCredit;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherFilter;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherState;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.exclusion.ExclusionStatus;
import io.recourse.ledger.EntryFilter;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PrintedHeads;
import io.recourse.text.Conflict;
import io.recourse.text.Language;
import io.recourse.vendor.VendorService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** One life of the sample workspace: loaded once, right in its figures, and gone in one action. */
@BackendTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleWorkspaceTest {

    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

    @Autowired
    private SampleWorkspace workspace;

    @Autowired
    private VendorService vendors;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private UserService users;

    @Autowired
    private ClaimService claims;

    @Autowired
    private SettlementService settlement;

    @Autowired
    private VoucherService vouchers;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ExclusionService exclusions;

    @Autowired
    private TestClock clock;

    @Autowired
    private ReminderRun reminders;

    @Autowired
    private ClockService clocks;

    @Autowired
    private OutageService outages;

    @BeforeEach
    void load() {
        clock.set(Instant.parse("2026-11-22T03:00:00Z"));
        asSystem(workspace::loadOnce);
    }

    @Test
    @Order(1)
    void loads_vendors_that_are_marked_as_sample() {
        asSystem(() -> {
            assertThat(workspace.state()).isEqualTo(SampleState.LOADED);
            assertThat(vendors.list()).hasSize(7).allMatch(vendor -> vendor.sample());
            assertThat(organisations.get().sample()).isTrue();
        });
    }

    @Test
    @Order(2)
    void gives_git_operations_in_the_first_quarter_of_2026_the_figure_of_the_golden_record() {
        asSystem(() -> {
            Assessment assessment = ofService("Git Operations", "2026-Q1");
            assertThat(assessment.figure().availability().toPlainString()).startsWith("99.8310");
            assertThat(assessment.figure().met()).isFalse();
        });
    }

    @Test
    @Order(3)
    void leaves_a_service_that_nobody_measures_without_a_figure() {
        asSystem(() -> assertThat(assessments.latest(AssessmentFilter.ALL, 1000))
                .filteredOn(one -> one.subject().serviceName().startsWith("Slack"))
                .allMatch(one -> one.figure().availability() == null));
    }

    @Test
    @Order(3)
    void times_the_responses_of_the_service_desk() {
        asSystem(() -> {
            Assessment march = ofClause("P1 response in 15 minutes", "2026-03");
            assertThat(march.figure().exact()).as("one of two in time").isEqualTo("1/2");
            assertThat(march.figure().met()).isFalse();
            assertThat(assessments.items(march.id()))
                    .extracting(AssessedItem::label, AssessedItem::outcome)
                    .containsExactly(
                            tuple("HLT-INC-0131", AssessedItem.Outcome.KEPT),
                            tuple("HLT-INC-0138", AssessedItem.Outcome.MISSED));
            assertThat(ofClause("P1 response in 15 minutes", "2026-05").figure().met())
                    .as("the clause knows no pause")
                    .isFalse();
            assertThat(ofClause("P1 response in 15 minutes", "2026-08").figure().met())
                    .isTrue();
        });
    }

    @Test
    @Order(3)
    void has_a_voucher_that_expired_with_something_left_and_one_that_finance_is_reminded_of() {
        asSystem(() -> {
            assertThat(vouchers.list(VoucherFilter.all()))
                    .extracting(Voucher::state, voucher -> voucher.lost().toString(), Voucher::sample)
                    .containsExactly(
                            tuple(VoucherState.EXPIRED, "HKD 360.00", true),
                            tuple(VoucherState.PARTLY_USED, "HKD 0.00", true));
            reminders.run();
            assertThat(sql.fetchValue("SELECT mark FROM claim.reminder WHERE clock = 'VOUCHER' AND settled_at IS NULL"))
                    .isEqualTo("NEARLY_OVER");
        });
    }

    @Test
    @Order(3)
    void tells_what_became_of_every_claim_with_books_that_balance() {
        asSystem(() -> {
            List<Claim> all = claims.list(ClaimFilter.all());
            assertThat(all).anyMatch(claim -> claim.status() == ClaimStatus.CLOSED);
            assertThat(all).anyMatch(claim -> claim.status() == ClaimStatus.DISPUTED);
            assertThat(all).allMatch(Claim::sample);
            assertThat(all)
                    .as("what nobody submitted in time has expired, as soon as the sample is loaded")
                    .noneMatch(claim ->
                            claim.status().isUnsubmitted() && claim.deadline().hasPassed(today(claim)));
            assertThat(ledger.verify(PrintedHeads.NONE).holds()).isTrue();
            assertThat(ledger.entries(EntryFilter.all()).items()).isNotEmpty();
        });
    }

    @Test
    @Order(3)
    void shows_credits_that_are_certain_booked_with_a_difference_a_part_and_unmatched() {
        asSystem(() -> {
            List<FoundCredit> credits = settlement.list(CreditFilter.all());
            assertThat(credits)
                    .extracting(found ->
                            found.credit().number() + " " + found.credit().state())
                    .containsExactlyInAnyOrder(
                            "INV-139455 MATCHED",
                            "INV-140210 MATCHED",
                            "INV-141022 OPEN",
                            "5261140037 OPEN",
                            "CR-2026-1107 OPEN");
            assertThat(credits).filteredOn(found -> found.unmatched() != null).hasSize(1);
            assertThat(claims.list(ClaimFilter.all())).anyMatch(claim -> claim.status() == ClaimStatus.CREDIT_PENDING);
        });
    }

    @Test
    @Order(3)
    void gives_an_invented_vendor_claims_that_run_on_the_day_of_loading() {
        reminders.run();
        asSystem(() -> {
            List<Claim> running = running();
            assertThat(running).hasSize(5).allSatisfy(claim -> {
                assertThat(claim.subject().vendorName()).contains("invented");
                assertThat(claim.periodLabel()).isEqualTo("2026-10");
                assertThat(claim.open().isPositive()).isTrue();
            });
            assertThat(standing(running, "Object shelf"))
                    .as("on its last day")
                    .isEqualTo("DRAFTED LAST_DAY 2026-11-22");
            assertThat(standing(running, "Message relay"))
                    .as("four fifths of its time are gone")
                    .isEqualTo("DRAFTED FOUR_FIFTHS 2026-11-24");
            assertThat(standing(running, "Sign-in"))
                    .as("waits for its release")
                    .isEqualTo("AWAITING_RELEASE HALF 2026-12-07");
            Claim offered = of(running, "Search");
            assertThat(offered.status()).isEqualTo(ClaimStatus.COUNTER_OFFERED);
            assertThat(offered.state().trail().offerUntil()).isEqualTo("2026-11-24");
            assertThat(clocks.of(offered.id()).reminders())
                    .filteredOn(Reminder::isOpen)
                    .extracting(Reminder::clock)
                    .containsExactly(ClockKind.OFFER);
            Outage outage = outages.list(new OutageFilter(offered.subject().vendor(), true))
                    .getFirst();
            assertThat(outage.claims()).hasSize(5);
            assertThat(outage.open()).isEqualTo(4);
        });
    }

    @Test
    @Order(3)
    void reckons_what_runs_from_the_moment_of_loading_alone() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.isBefore(LocalDate.of(2028, 3, 15)); day = day.plusDays(1)) {
            Map<String, String> days =
                    RunningDays.of(day.atTime(9, 30).atZone(HONG_KONG).toInstant());
            LocalDate end = YearMonth.parse(days.get("PERIOD")).atEndOfMonth();
            long gone = ChronoUnit.DAYS.between(end, day);
            assertThat(end.plusDays(Long.parseLong(days.get("DAYS_TO_TODAY")))).isEqualTo(day);
            long all = Long.parseLong(days.get("DAYS_AT_FOUR_FIFTHS"));
            assertThat((gone - 1) / (double) all)
                    .as("in the morning of %s", day)
                    .isGreaterThanOrEqualTo(0.8);
            assertThat(gone / (double) all).as("in the evening of %s", day).isLessThan(0.95);
            assertThat((gone - 1) / Double.parseDouble(days.get("DAYS_PAST_HALF")))
                    .isBetween(0.5, 0.8);
            assertThat(all).as("not on the last day").isGreaterThan(gone);
            assertThat(LocalDate.parse(days.get("DAY_10"))).isBeforeOrEqualTo(day);
        }
    }

    private List<Claim> running() {
        return claims.list(ClaimFilter.all()).stream()
                .filter(claim -> claim.subject().vendorName().startsWith("Moonharbour"))
                .toList();
    }

    private static Claim of(List<Claim> running, String service) {
        return running.stream()
                .filter(claim -> claim.subject().serviceName().startsWith(service))
                .findFirst()
                .orElseThrow();
    }

    /** Its status, the last mark of its clock that was told, and its last day. */
    private String standing(List<Claim> running, String service) {
        Claim claim = of(running, service);
        Reminder told = clocks.of(claim.id()).reminders().stream()
                .filter(Reminder::isOpen)
                .findFirst()
                .orElseThrow();
        return claim.status() + " " + told.mark() + " " + claim.deadline().latest();
    }

    @Test
    @Order(3)
    void shows_exclusions_in_every_stage() {
        asSystem(() -> assertThat(exclusions.list(null, null, 100))
                .extracting(Exclusion::status)
                .containsExactlyInAnyOrder(ExclusionStatus.values()));
    }

    @Test
    @Order(4)
    void stays_as_long_as_nobody_else_could_administer_the_installation() {
        asSystem(() -> assertThatThrownBy(workspace::remove).isInstanceOf(Conflict.class));
    }

    @Test
    @Order(5)
    void goes_in_one_action_and_leaves_the_ledger_balanced_and_whole() {
        asSystem(() -> {
            users.create(
                    new UserData("own-admin", "Own Admin", null, Set.of(Role.ADMIN), Language.ENGLISH),
                    "a long enough passphrase");
            int entries = ledger.entries(EntryFilter.all()).items().size();

            workspace.remove();

            assertThat(vendors.list()).isEmpty();
            assertThat(claims.list(ClaimFilter.all())).isEmpty();
            assertThat(ledger.trialBalance(null).lines())
                    .allMatch(line -> line.balance().isZero());
            assertThat(assessments.latest(AssessmentFilter.ALL, 1000)).isEmpty();
            assertThat(ledger.entries(EntryFilter.all()).items().size()).isGreaterThanOrEqualTo(entries);
            assertThat(ledger.verify(PrintedHeads.NONE).holds()).isTrue();
            assertThat(users.list()).filteredOn(user -> user.sample()).noneMatch(user -> user.enabled());
            workspace.loadOnce();
            assertThat(workspace.state()).isEqualTo(SampleState.REMOVED);
        });
    }

    private Assessment ofService(String service, String period) {
        List<Assessment> found = assessments.latest(AssessmentFilter.ALL, 1000).stream()
                .filter(one -> one.subject().serviceName().equals(service))
                .filter(one -> one.period().label().equals(period))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private LocalDate today(Claim claim) {
        return LocalDate.ofInstant(clock.instant(), claim.deadline().zone());
    }

    private Assessment ofClause(String clause, String period) {
        return assessments.latest(AssessmentFilter.ALL, 1000).stream()
                .filter(one -> one.subject().clauseTitle().equals(clause))
                .filter(one -> one.period().label().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static void asSystem(Runnable work) {
        AsSystem.run("test", work);
    }
}
