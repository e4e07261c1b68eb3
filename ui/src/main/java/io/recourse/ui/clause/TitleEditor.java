package io.recourse.ui.clause;

import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;

/** Gives a clause another title. */
class TitleEditor extends EditorDialog<Clause> {

    TitleEditor(ClauseService clauses, Clause clause, Runnable done) {
        super(UiTexts.text("register.clause.rename"));
        TextField title = Fields.text("register.fact.title", clause.title());
        title.setRequiredIndicatorVisible(true);
        title.focus();
        whole(title);
        errors().field("title", title);
        onSave(() -> clauses.rename(clause.id(), clause.version(), title.getValue()), renamed -> done.run());
    }
}
