package io.recourse.ui.clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.clock.ClaimClock;
import io.recourse.claim.clock.ClaimClocks;
import io.recourse.claim.clock.ClockService;
import io.recourse.claim.clock.DeliveryLead;
import io.recourse.claim.clock.NoticeGiven;
import io.recourse.claim.clock.Reminder;
import io.recourse.claim.clock.ReminderService;
import io.recourse.ui.claim.ClaimPageCard;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.SideBySide;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** How much of the time is gone, whose turn it is, who was reminded; and what stops or moves a clock. */
@SpringComponent
@Order(100)
class ClocksCard implements ClaimPageCard {

    private final ClockService clocks;
    private final ReminderService reminders;

    ClocksCard(ClockService clocks, ReminderService reminders) {
        this.clocks = clocks;
        this.reminders = reminders;
    }

    @Override
    public Column column() {
        return Column.WORK;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        ClaimClocks now = clocks.of(claim.id());
        if (CurrentUser.hasAny(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE)) {
            reminders.seen(claim.id());
        }
        SectionCard card = new SectionCard(UiTexts.text("clock.title"));
        ZoneId zone = claim.deadline().zone();
        now.running().forEach(running -> card.add(bar(running)));
        if (now.running().isEmpty()) {
            card.add(new Paragraph(UiTexts.text("clock.none")));
        }
        KeyValueList facts = new KeyValueList();
        if (now.noticeBy() != null) {
            facts.fact(UiTexts.text("clock.notice"), notice(claim, now, refresh));
        }
        facts.fact(UiTexts.text("clock.lead"), lead(claim, now.lead(), refresh));
        card.add(facts);
        if (!now.reminders().isEmpty()) {
            card.add(history(now, zone));
        }
        return card;
    }

    private static Component bar(ClaimClocks.Running running) {
        ClaimClock clock = running.clock();
        Formats formats = Formats.current();
        String words = UiTexts.text(
                "clock.running",
                UiTexts.text(clock.kind().messageKey()),
                UiTexts.isolated(formats.date(clock.lastDay())),
                UiTexts.isolated(running.percentGone() + "%"));
        Span line = new Span(words);
        ProgressBar bar = new ProgressBar(0, 100, running.percentGone());
        bar.getElement().setAttribute("aria-label", words);
        Span turn = new Span(
                UiTexts.text("clock.turn", ReminderWords.roles(running.turn().roles())));
        turn.addClassName("rc-quiet");
        Div rows = new Div(line, bar, turn);
        rows.addClassName("rc-clock");
        running.ahead().stream().findFirst().ifPresent(next -> {
            Span ahead = new Span(
                    new Span(UiTexts.text("clock.next", UiTexts.text(next.mark().messageKey()))),
                    new Span(" "),
                    new InstantText(next.due(), clock.zone()));
            ahead.addClassName("rc-quiet");
            rows.add(ahead);
        });
        return rows;
    }

    private Component notice(Claim claim, ClaimClocks now, Runnable refresh) {
        Div both = new Div();
        both.addClassName("rc-row");
        NoticeGiven notice = now.notice();
        if (notice == null) {
            both.add(new Span(UiTexts.text(now.lapses() ? "clock.notice.none.lapses" : "clock.notice.none")));
            if (CurrentUser.hasAny(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE, Role.IT)) {
                both.add(small("clock.notice.record", () -> new NoticeDialog(clocks, claim, refresh).open()));
            }
            return both;
        }
        boolean inTime = notice.isInTime(now.noticeBy());
        both.add(
                new Badge(
                        inTime ? Tone.MET : Tone.MISSED,
                        UiTexts.text(inTime ? "clock.notice.inTime" : "clock.notice.late")),
                new InstantText(notice.toldAt(), claim.deadline().zone()),
                new Span(UiTexts.beside(notice.means(), notice.reference())));
        if (CurrentUser.hasAny(Role.VENDOR_MANAGER, Role.LEGAL)) {
            both.add(small(
                    "clock.notice.void",
                    () -> ReasonDialog.reason(
                                    UiTexts.text("clock.notice.void"),
                                    UiTexts.text("clock.notice.void.text"),
                                    UiTexts.text("clock.notice.void"),
                                    reason -> {
                                        clocks.voidNotice(claim.id(), reason);
                                        refresh.run();
                                    })
                            .dangerous()
                            .open()));
        }
        return both;
    }

    private Component lead(Claim claim, @Nullable DeliveryLead lead, Runnable refresh) {
        Div both = new Div(new Span(
                lead == null
                        ? UiTexts.text("clock.lead.none")
                        : UiTexts.text(
                                "clock.lead." + lead.counted(),
                                Formats.current().number(lead.days()))));
        both.addClassName("rc-row");
        if (CurrentUser.hasAny(Role.VENDOR_MANAGER, Role.LEGAL)) {
            both.add(small("clock.lead.change", () -> new LeadDialog(clocks, claim, lead, refresh).open()));
        }
        return both;
    }

    private static Component history(ClaimClocks now, ZoneId zone) {
        DataTable table = new DataTable(
                        UiTexts.text("clock.reminders"),
                        UiTexts.text("reminder.mark"),
                        UiTexts.text("clock.reminders.due"),
                        UiTexts.text("reminder.state"))
                .asListOnAPhone();
        for (Reminder reminder : now.reminders()) {
            SideBySide passed =
                    new SideBySide(new Span(ReminderWords.what(reminder)), new InstantText(reminder.dueAt(), zone));
            table.row(
                    ReminderWords.mark(reminder),
                    passed,
                    reminder.isOpen()
                            ? UiTexts.text("clock.turn", ReminderWords.roles(reminder.roles()))
                            : ReminderWords.state(reminder));
        }
        return table;
    }

    private static Button small(String key, Runnable action) {
        Button button = new Button(UiTexts.text(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
