package io.recourse.claim.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.access.Secret;
import io.recourse.access.user.User;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.OpenClaims;
import io.recourse.claim.clock.ClockService;
import io.recourse.claim.clock.DeliveryLead;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.text.Language;
import io.recourse.text.NotFound;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Private calendar addresses: who reads what, and that a calendar program gets what the standard says. */
@BackendTest
class FeedTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private FeedService feeds;

    @Autowired
    private CalendarService calendar;

    @Autowired
    private UserService users;

    @Autowired
    private OpenClaims claims;

    @Autowired
    private ClockService clocks;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext sql;

    @Test
    void a_calendar_program_gets_all_day_events_with_alarms_in_the_zone_of_the_clause() throws Exception {
        Claim claim = claims.opened(
                new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, new Notice(400, Notice.Unit.HOURS)),
                Instant.parse("2026-08-31T15:30:00Z"));
        ActingAs.role(
                Role.LEGAL,
                () -> clocks.setLead(
                        claim.subject().contract(), new DeliveryLead(2, DeliveryLead.Counted.WORKING_DAYS)));
        User user = user(Language.ENGLISH, Role.LEGAL);
        MvcTestResult answer = read(create(user, false));

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
        List<VEvent> events = eventsOf(parse(answer), claim);
        assertThat(events)
                .extracting(
                        event -> value(event, Property.SUMMARY).split(":")[0], event -> value(event, Property.DTSTART))
                .containsExactlyInAnyOrder(
                        tuple("First day to claim", "20260901"),
                        tuple("Tell the vendor by", "20260917"),
                        tuple("Send the claim by", "20260928"),
                        tuple("Last day to claim", "20260930"));
        VEvent last = events.getLast();
        assertThat(value(last, Property.UID)).isEqualTo("claims-" + claim.id() + "-LAST_DAY@recourse");
        assertThat(value(last, Property.URL)).isEqualTo("http://localhost/claims/" + claim.id());
        assertThat(last.getAlarms()).hasSize(2);
        assertThat(body(answer).replace("\r\n ", ""))
                .contains("DTSTART;VALUE=DATE:20260930\r\n", "TRIGGER:-PT15H", "Before 15:30 (Asia/");
        assertThat(Arrays.stream(body(answer).split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void the_same_dates_give_the_same_bytes_and_are_not_sent_twice() throws Exception {
        claims.opened();
        String path = create(user(Language.CHINESE, Role.FINANCE), false);
        MvcTestResult first = read(path);
        clock.advance(Duration.ofHours(5));
        MvcTestResult second = read(path);

        assertThat(body(second)).isEqualTo(body(first));
        assertThat(body(second).replace("\r\n ", "")).contains("索赔最后一天").doesNotContain("\uFFFD");
        String arabic = body(read(create(user(Language.ARABIC, Role.FINANCE), false)));
        // The library folds by characters, which only lines of more octets than characters show.
        assertThat(Stream.of(body(first), arabic).flatMap(file -> Arrays.stream(file.split("\r\n"))))
                .anyMatch(line -> line.startsWith(" "))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(body(read(path))).isEqualTo(body(first));
        String tag = first.getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(path).header("If-None-Match", tag).exchange()).hasStatus(304);

        claims.opened();
        assertThat(mvc.get().uri(path).header("If-None-Match", tag).exchange()).hasStatusOk();
    }

    @Test
    void a_claim_that_reached_the_vendor_leaves_the_calendar_and_a_step_is_told_by_its_stamp() throws Exception {
        Claim claim = claims.opened();
        String path = create(user(Language.ARABIC, Role.LEGAL), true);
        String before = value(eventsOf(parse(read(path)), claim).getLast(), Property.DTSTAMP);
        clock.advance(Duration.ofMinutes(30));
        claim = claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        String after = value(eventsOf(parse(read(path)), claim).getLast(), Property.DTSTAMP);

        assertThat(after).isGreaterThan(before);
        claims.move(claim, ClaimStatus.SUBMITTED);
        assertThat(eventsOf(parse(read(path)), claim)).isEmpty();
    }

    @Test
    void neither_amounts_nor_reasons_nor_notes_leave_by_the_calendar() throws Exception {
        Claim claim = claims.opened();
        claim = claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        claims.move(claim, ClaimStatus.DRAFTED);

        String file = body(read(create(user(Language.ENGLISH, Role.ADMIN), false)));

        assertThat(file).contains(claim.name()).doesNotContain("1,000", "1000.00", "because of the test", "HKD");
    }

    @Test
    void own_dates_only_are_those_on_which_the_reader_must_act() throws Exception {
        Claim claim = claims.opened();
        claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);

        assertThat(eventsOf(parse(read(create(user(Language.ENGLISH, Role.FINANCE), true))), claim))
                .hasSize(1);
        assertThat(eventsOf(parse(read(create(user(Language.ENGLISH, Role.VENDOR_MANAGER), true))), claim))
                .isEmpty();
        assertThat(eventsOf(parse(read(create(user(Language.ENGLISH, Role.AUDITOR), false))), claim))
                .hasSize(2);
    }

    @Test
    void an_address_that_is_unknown_revoked_or_of_a_disabled_user_does_not_exist() {
        User user = user(Language.ENGLISH, Role.IT);
        String revoked = create(user, false);
        String kept = create(user, false);
        assertThat(read(revoked)).hasStatusOk();
        List<CalendarFeed> own = as(user, () -> feeds.own());
        assertThat(own.getLast().lastUsedAt()).isEqualTo(clock.instant());
        assertThat(own.getFirst().lastUsedAt()).isNull();

        as(user, () -> {
            feeds.revoke(own.getLast().id());
            return true;
        });

        assertThat(read(revoked)).hasStatus(404);
        // A 404 may be kept by whoever stands between, unless it says otherwise (RFC 9111, 4.2.2).
        assertThat(read(revoked).getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(read(kept)).hasStatusOk();
        ActingAs.role(Role.ADMIN, () -> users.enable(user.id(), false));
        assertThat(read(kept)).hasStatus(404);
        ActingAs.role(Role.ADMIN, () -> users.enable(user.id(), true));
        assertThat(read(kept)).hasStatus(404);
        assertThat(read("/feeds/" + Secret.fresh() + ".ics")).hasStatus(404);
        assertThat(read("/feeds/short.ics")).hasStatus(404);
        assertThat(mvc.post().uri(create(user, false)).exchange()).hasStatus(404);
    }

    @Test
    void the_secret_is_kept_as_a_hash_only_and_nobody_revokes_that_of_another() {
        User user = user(Language.ENGLISH, Role.IT);
        String path = create(user, false);

        assertThat(sql.fetch("SELECT * FROM claim.calendar_feed").toString())
                .doesNotContain(path.substring("/feeds/".length(), path.length() - ".ics".length()));
        CalendarFeed feed = as(user, () -> feeds.own()).getFirst();
        User other = user(Language.ENGLISH, Role.ADMIN);
        assertThatThrownBy(() -> as(other, () -> {
                    feeds.revoke(feed.id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_asks_too_often_is_told_to_wait() {
        String path = create(user(Language.ENGLISH, Role.IT), false);
        for (int i = 0; i < 30; i++) {
            assertThat(read(path)).hasStatusOk();
        }

        assertThat(read(path)).hasStatus(429).hasHeader("Retry-After", "6");
        clock.advance(Duration.ofSeconds(6));
        assertThat(read(path)).hasStatusOk();
    }

    @Test
    void the_calendar_is_filtered_by_vendor_and_role() {
        Claim claim = claims.opened();
        claims.opened();
        LocalDate from = LocalDate.parse("2026-09-01");
        LocalDate to = LocalDate.parse("2026-09-30");

        List<CalendarDate> ofVendor = ActingAs.role(
                Role.AUDITOR,
                () -> calendar.between(
                        from, to, new CalendarFilter(claim.subject().vendor(), null, false)));

        assertThat(ofVendor)
                .extracting(CalendarDate::kind, CalendarDate::day)
                .containsExactly(
                        tuple(DateKind.EARLIEST, LocalDate.parse("2026-09-01")),
                        tuple(DateKind.LAST_DAY, LocalDate.parse("2026-09-30")));
        assertThat(ActingAs.role(
                        Role.AUDITOR,
                        () -> calendar.between(
                                from, to, new CalendarFilter(claim.subject().vendor(), Role.IT, false))))
                .isEmpty();
    }

    private User user(Language language, Role... roles) {
        String name = "reader" + COUNT.incrementAndGet();
        return ActingAs.role(
                Role.ADMIN,
                () -> users.create(
                        new UserData(name, "Reader", null, Set.of(roles), language), "Tangerine-Quartz-81-lantern"));
    }

    private String create(User user, boolean ownOnly) {
        return as(user, () -> feeds.create("Telephone", ownOnly)).path();
    }

    private static <T> T as(User user, Supplier<T> work) {
        return AsSystem.callAs(user.toActor(), work);
    }

    private MvcTestResult read(String path) {
        return mvc.get().uri(path).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Calendar parse(MvcTestResult answer) throws Exception {
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static List<VEvent> eventsOf(Calendar calendar, Claim claim) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> value(event, Property.UID).contains(claim.id().toString()))
                .toList();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
