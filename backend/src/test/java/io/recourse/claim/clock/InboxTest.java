package io.recourse.claim.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Actor;
import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.OpenClaims;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.text.Language;
import io.recourse.text.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who finds which reminder in the inbox, and that each person reads for themselves. */
@BackendTest
class InboxTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private ReminderService reminders;

    @Autowired
    private ReminderRun run;

    @Autowired
    private OpenClaims claims;

    @Autowired
    private UserService users;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void opensOnTheFirstOfSeptember() {
        clock.set("2026-09-01T00:00:00Z");
    }

    @Test
    void each_person_of_a_role_that_must_act_reads_for_themselves() {
        Actor legal = user(Role.LEGAL);
        Actor manager = user(Role.VENDOR_MANAGER);
        Claim claim = remindedOf();

        assertThat(items(legal, claim)).singleElement().satisfies(item -> {
            assertThat(item.isRead()).isFalse();
            assertThat(item.claimName()).isEqualTo(claim.name());
            assertThat(item.lastDay()).isEqualTo("2026-09-30");
        });
        int before = unread(legal);

        AsSystem.callAs(legal, () -> {
            reminders.seen(claim.id());
            return true;
        });

        assertThat(unread(legal)).isEqualTo(before - 1);
        assertThat(items(legal, claim)).allMatch(ReminderItem::isRead);
        assertThat(items(manager, claim)).noneMatch(ReminderItem::isRead);
    }

    @Test
    void a_claim_that_is_signed_leaves_the_makers_and_is_unread_for_those_who_release() {
        Actor legal = user(Role.LEGAL);
        Actor manager = user(Role.VENDOR_MANAGER);
        Claim claim = remindedOf();
        AsSystem.callAs(legal, () -> {
            reminders.markAllRead();
            return true;
        });

        claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);

        assertThat(items(manager, claim)).isEmpty();
        assertThat(items(legal, claim)).singleElement().matches(item -> !item.isRead());
    }

    @Test
    void whoever_signed_is_not_reminded_to_release() {
        Claim claim = claims.opened();
        clock.set("2026-09-16T00:00:00Z");
        claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        run.run();
        Actor signer = new Actor(user(Role.LEGAL).uuid(), "maker", "Maker", Set.of(Role.LEGAL), Language.ENGLISH, 0);

        assertThat(items(signer, claim)).isEmpty();
        assertThat(items(user(Role.LEGAL), claim)).hasSize(1);
    }

    @Test
    void what_was_settled_stays_a_month_and_says_why() {
        Actor legal = user(Role.LEGAL);
        Claim claim = remindedOf();
        claims.move(claim, ClaimStatus.WITHDRAWN);

        assertThat(items(legal, claim))
                .singleElement()
                .satisfies(item -> assertThat(item.reminder().settled())
                        .extracting("because")
                        .isEqualTo(Reminder.Cause.WITHDRAWN));
        clock.set("2026-10-20T00:00:00Z");
        assertThat(items(legal, claim)).isEmpty();
    }

    @Test
    void others_have_no_inbox_and_nobody_marks_the_reminder_of_others() {
        Actor auditor = user(Role.AUDITOR);
        Actor manager = user(Role.VENDOR_MANAGER);
        Claim claim = remindedOf();
        claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        Actor finance = user(Role.FINANCE);
        ReminderItem item = items(finance, claim).getFirst();

        assertThatThrownBy(() -> AsSystem.callAs(auditor, () -> reminders.inbox()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> AsSystem.callAs(manager, () -> {
                    reminders.markRead(item.reminder().id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_api_shows_the_inbox_the_clocks_and_takes_notices_and_leads() {
        Actor legal = user(Role.LEGAL);
        Claim claim = claims.opened(
                new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, new Notice(5, Notice.Unit.DAYS)),
                Instant.parse("2026-08-31T02:00:00Z"));
        clock.set("2026-09-04T00:00:00Z");
        run.run();
        ReminderItem item = items(legal, claim).getFirst();

        assertThat(mvc.get().uri("/api/v1/reminders").with(as(legal)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains(claim.name(), "\"clock\":\"NOTICE\"", "\"readAt\":null");
        assertThat(mvc.post()
                        .uri("/api/v1/reminders/" + item.reminder().id() + "/read")
                        .with(as(legal))
                        .with(csrf())
                        .exchange())
                .hasStatus(204);
        assertThat(items(legal, claim)).allMatch(ReminderItem::isRead);
        assertThat(mvc.post()
                        .uri("/api/v1/claims/" + claim.id() + "/notice")
                        .with(as(legal))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"toldAt\": \"2026-09-03T08:00:00Z\", \"means\": \"Ticket\", \"reference\": \"T-1\"}")
                        .exchange())
                .hasStatus(201);
        assertThat(mvc.put()
                        .uri("/api/v1/contracts/" + claim.subject().contract() + "/delivery-lead")
                        .with(as(legal))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"days\": 3, \"counted\": \"WORKING_DAYS\"}")
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/api/v1/claims/" + claim.id() + "/clocks")
                        .with(as(legal))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"until\":\"2026-09-25T16:00:00Z\"", "\"reference\":\"T-1\"", "\"because\":\"TOLD\"");
        assertThat(mvc.put()
                        .uri("/api/v1/contracts/" + claim.subject().contract() + "/delivery-lead")
                        .with(as(legal))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"days\": 90}")
                        .exchange())
                .hasStatus(400);
    }

    private Claim remindedOf() {
        Claim claim = claims.opened();
        clock.set("2026-09-16T00:00:00Z");
        run.run();
        return claim;
    }

    private List<ReminderItem> items(Actor reader, Claim claim) {
        return AsSystem.callAs(reader, () -> reminders.inbox()).stream()
                .filter(item -> claim.id().equals(item.reminder().claim()))
                .toList();
    }

    private int unread(Actor reader) {
        return AsSystem.callAs(reader, () -> reminders.unread());
    }

    private Actor user(Role role) {
        String name = "inbox" + COUNT.incrementAndGet();
        return ActingAs.role(
                        Role.ADMIN,
                        () -> users.create(
                                new UserData(name, "Reader", null, Set.of(role), Language.ENGLISH),
                                "Tangerine-Quartz-81-lantern"))
                .toActor();
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.authorities()));
    }
}
