package io.recourse.ui.letter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.letter.MergeField;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.function.Consumer;

/** The fields that a letter may have, each with what it stands for; a click adds it. */
class FieldList extends SectionCard {

    FieldList(Consumer<String> insert) {
        super(UiTexts.text("letter.fields"));
        Paragraph rules = new Paragraph(UiTexts.text("letter.fields.rules"));
        rules.addClassName("rc-quiet");
        DataTable table = new DataTable(
                UiTexts.text("letter.fields"), UiTexts.text("letter.fields.field"), UiTexts.text("letter.fields.what"));
        for (MergeField field : MergeField.values()) {
            Button add = new Button("{{" + field.fieldName() + "}}", event -> insert.accept(field.fieldName()));
            add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            add.addClassName("rc-code");
            table.row(add, UiTexts.text(field.messageKey()));
        }
        Details details = new Details(UiTexts.text("letter.fields.all", MergeField.values().length), table);
        add(rules, details);
    }
}
