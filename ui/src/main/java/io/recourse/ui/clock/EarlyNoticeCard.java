package io.recourse.ui.clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.assessment.Assessment;
import io.recourse.claim.clock.EarlyNotice;
import io.recourse.claim.clock.EarlyNoticeService;
import io.recourse.claim.clock.PeriodNotice;
import io.recourse.db.id.AssessmentId;
import io.recourse.ui.assessment.AssessmentPageCard;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The notice that the contract wants of the first incident of a period, and what was recorded before there is a claim. */
@SpringComponent
@Order(100)
class EarlyNoticeCard implements AssessmentPageCard {

    private final EarlyNoticeService notices;

    EarlyNoticeCard(EarlyNoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Optional<Component> of(Assessment assessment, Runnable refresh) {
        PeriodNotice now = notices.of(assessment.id());
        boolean waits = now.running() && now.mayChange();
        return waits || now.notice() != null ? Optional.of(card(assessment.id(), now, refresh)) : Optional.empty();
    }

    private Component card(AssessmentId id, PeriodNotice now, Runnable refresh) {
        KeyValueList facts = new KeyValueList();
        if (now.since() != null) {
            facts.fact(UiTexts.text("clock.notice.first"), new InstantText(now.since(), now.zone()));
        }
        if (now.noticeBy() != null) {
            facts.fact(UiTexts.text("clock.notice.due"), new InstantText(now.noticeBy(), now.zone()));
        }
        facts.fact(UiTexts.text("clock.notice"), now.notice() == null ? none(now) : given(now, now.notice()));
        SectionCard card = new SectionCard(
                UiTexts.text("clock.notice"), new Paragraph(UiTexts.text("clock.notice.early.note")), facts);
        action(id, now, refresh).ifPresent(card::actions);
        return card;
    }

    private static Component none(PeriodNotice now) {
        return new Span(UiTexts.text(now.lapses() ? "clock.notice.none.lapses" : "clock.notice.none"));
    }

    private static Component given(PeriodNotice now, EarlyNotice notice) {
        Div line = new Div();
        line.addClassName("rc-row");
        if (now.noticeBy() != null) {
            boolean inTime = notice.isInTime(now.noticeBy());
            line.add(new Badge(
                    inTime ? Tone.MET : Tone.MISSED,
                    UiTexts.text(inTime ? "clock.notice.inTime" : "clock.notice.late")));
        }
        Span by = new Span(UiTexts.text("clock.notice.recordedBy", UiTexts.isolated(notice.recordedBy())));
        by.addClassName("rc-quiet");
        line.add(
                new InstantText(notice.toldAt(), now.zone()),
                new Span(UiTexts.beside(notice.means(), notice.reference())),
                by);
        return line;
    }

    private Optional<Button> action(AssessmentId id, PeriodNotice now, Runnable refresh) {
        if (!now.mayChange()) {
            return Optional.empty();
        }
        if (now.notice() == null) {
            return CurrentUser.hasAny(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE, Role.IT)
                    ? Optional.of(button(
                            "clock.notice.told",
                            () -> new NoticeDialog(now.zone(), draft -> notices.record(id, draft), refresh).open()))
                    : Optional.empty();
        }
        return CurrentUser.hasAny(Role.VENDOR_MANAGER, Role.LEGAL)
                ? Optional.of(button("clock.notice.void", () -> takeBack(id, refresh)))
                : Optional.empty();
    }

    private void takeBack(AssessmentId id, Runnable refresh) {
        ReasonDialog.reason(
                        UiTexts.text("clock.notice.void"),
                        UiTexts.text("clock.notice.void.text"),
                        UiTexts.text("clock.notice.void"),
                        reason -> {
                            notices.takeBack(id, reason);
                            refresh.run();
                        })
                .dangerous()
                .open();
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(UiTexts.text(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
