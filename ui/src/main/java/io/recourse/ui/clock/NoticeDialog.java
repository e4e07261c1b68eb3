package io.recourse.ui.clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.claim.Claim;
import io.recourse.claim.clock.ClockService;
import io.recourse.claim.clock.NoticeDraft;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.measurement.DateTimes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Records that the vendor was told of the incident. */
class NoticeDialog extends Dialog {

    NoticeDialog(ClockService clocks, Claim claim, Runnable done) {
        this(claim.deadline().zone(), draft -> clocks.recordNotice(claim.id(), draft), done);
    }

    /**
     * The same wherever the notice is kept.
     *
     * @param zone in which the time is entered
     * @param recorder takes what was entered
     */
    NoticeDialog(ZoneId zone, Consumer<NoticeDraft> recorder, Runnable done) {
        setHeaderTitle(UiTexts.text("clock.notice.record"));
        setWidth("32rem");
        setMaxWidth("100%");
        DateTimePicker toldAt =
                DateTimes.picker(UiTexts.text("clock.notice.toldAt", zone.getId()), Duration.ofMinutes(15));
        TextField means = new TextField(UiTexts.text("clock.notice.means"));
        means.setHelperText(UiTexts.text("clock.notice.means.help"));
        means.setMaxLength(200);
        TextField reference = new TextField(UiTexts.text("clock.notice.reference"));
        reference.setMaxLength(200);
        means.setWidthFull();
        reference.setWidthFull();
        Div body = new Div(new Paragraph(UiTexts.text("clock.notice.record.text")), toldAt, means, reference);
        body.addClassName("rc-dialog-body");
        add(body);
        FormErrors errors =
                new FormErrors().field("toldAt", toldAt).field("means", means).field("reference", reference);
        Button save = new Button(UiTexts.text("clock.notice.record"), event -> {
            LocalDateTime at = toldAt.getValue();
            boolean recorded = errors.run(() -> recorder.accept(new NoticeDraft(
                    at == null ? null : at.atZone(zone).toInstant(), means.getValue(), reference.getValue())));
            if (recorded) {
                close();
                Notifications.success(UiTexts.text("clock.notice.recorded"));
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), save);
    }
}
