package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionService;
import io.recourse.time.Interval;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Proposes an exclusion; somebody else decides it. */
class ExclusionDialog extends Dialog {

    ExclusionDialog(ExclusionService exclusions, ServiceId service, Interval around, ZoneId zone, Runnable afterwards) {
        setHeaderTitle(UiTexts.text("exclusion.propose"));
        LocalDateTime start = LocalDateTime.ofInstant(around.from(), zone);
        DateTimePicker from = picker("exclusion.from", zone, start);
        DateTimePicker to = picker("exclusion.to", zone, start);
        Select<ExclusionKind> kind = new Select<>();
        kind.setLabel(UiTexts.text("exclusion.kind"));
        kind.setItems(ExclusionKind.values());
        kind.setItemLabelGenerator(one -> UiTexts.text("exclusion.kind." + one));
        DateTimePicker announced = picker("exclusion.announcedAt", zone, null);
        announced.setHelperText(UiTexts.text("exclusion.announcedAt.help"));
        TextArea reason = new TextArea(UiTexts.text("exclusion.reason"));
        reason.setWidthFull();
        reason.setMaxLength(2_000);
        FormErrors errors = new FormErrors()
                .field("from", from)
                .field("to", to)
                .field("kind", kind)
                .field("reason", reason);
        Button propose = new Button(UiTexts.text("exclusion.propose"), event -> {
            boolean done = errors.run(() -> exclusions.propose(
                    service,
                    new ExclusionDraft(
                            instant(from.getValue(), zone),
                            instant(to.getValue(), zone),
                            kind.getValue(),
                            reason.getValue(),
                            instant(announced.getValue(), zone))));
            if (done) {
                close();
                Notifications.success(UiTexts.text("exclusion.proposed"));
                afterwards.run();
            }
        });
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div body = new Div(new Paragraph(UiTexts.text("exclusion.propose.text")), from, to, kind, announced, reason);
        body.addClassName("rc-dialog-body");
        add(body);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), propose);
    }

    private static DateTimePicker picker(String key, ZoneId zone, @Nullable LocalDateTime start) {
        DateTimePicker picker = DateTimes.picker(UiTexts.text(key, zone.getId()), Duration.ofMinutes(1));
        picker.setValue(start);
        return picker;
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local, ZoneId zone) {
        return local == null ? null : local.atZone(zone).toInstant();
    }
}
