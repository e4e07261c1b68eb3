package io.recourse.ui.clause;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.terms.Notice;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import org.jspecify.annotations.Nullable;

/** Whether the vendor must be told of an incident before a claim can follow. */
class NoticeFields extends FieldGroup {

    private final Checkbox needed = new Checkbox(UiTexts.text("register.claim.notice"));
    private final IntegerField count = Fields.whole("register.claim.notice.count");
    private final Select<Notice.Unit> unit = choice("register.claim.notice.unit", Notice.Unit.class);
    private final Checkbox lapses = new Checkbox(UiTexts.text("register.claim.notice.lapses"));

    NoticeFields(@Nullable Notice given) {
        super("register.form.group.notice");
        needed.setValue(given != null);
        needed.setHelperText(UiTexts.text("register.claim.notice.help"));
        count.setValue(given == null ? 24 : given.count());
        unit.setValue(given == null ? Notice.Unit.HOURS : given.unit());
        whole(needed);
        lapses.setValue(given != null && given.lapses());
        lapses.setHelperText(UiTexts.text("register.claim.notice.lapses.help"));
        half(count, unit);
        whole(lapses);
        onChange(this::arrange);
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("claimWindow.notice.count", count)
                .field("claimWindow.notice.unit", unit)
                .field("claimWindow.notice.lapses", lapses);
    }

    /** Null if none is needed; throws InvalidInput. */
    @Nullable
    Notice notice() {
        if (!needed.getValue()) {
            return null;
        }
        Integer number = count.getValue();
        if (number == null) {
            throw new InvalidInput("count", "field.required");
        }
        return new Notice(number, unit.getValue(), lapses.getValue());
    }

    private void arrange() {
        count.setVisible(needed.getValue());
        unit.setVisible(needed.getValue());
        lapses.setVisible(needed.getValue());
    }
}
