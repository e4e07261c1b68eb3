package io.recourse.ui.clause;

import com.vaadin.flow.component.datepicker.DatePicker;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;

/** Sets or removes the last day of a version, the only thing that may change once it has been used. */
class LastDayEditor extends EditorDialog<ClauseVersion> {

    LastDayEditor(ClauseVersionService versions, Clause clause, ClauseVersion version, Runnable done) {
        super(UiTexts.text("register.clause.end", version.number()));
        DatePicker lastDay = Fields.day("register.fact.lastDay");
        lastDay.setValue(version.validity().lastDay());
        explain(UiTexts.text("register.clause.end.text"));
        whole(lastDay);
        errors().field("lastDay", lastDay).field("firstDay", lastDay);
        onSave(() -> versions.end(version.id(), clause.version(), lastDay.getValue()), ended -> done.run());
    }
}
