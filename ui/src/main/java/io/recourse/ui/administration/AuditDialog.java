package io.recourse.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import io.recourse.access.AuditEntry;
import io.recourse.ui.component.AuditWords;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One entry of the audit trail with everything that was recorded. */
class AuditDialog extends Dialog {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    AuditDialog(AuditEntry entry, ZoneId zone) {
        setHeaderTitle(AuditWords.action(entry.action()));
        setWidth("44rem");
        setMaxWidth("100%");
        Formats formats = Formats.current();
        KeyValueList facts = new KeyValueList()
                .fact(UiTexts.text("administration.audit.number"), formats.number(entry.id()))
                .fact(
                        UiTexts.text("administration.audit.at"),
                        formats.exact(entry.at(), zone) + " " + zone.getId() + " ("
                                + formats.exact(entry.at(), ZoneOffset.UTC) + " UTC)")
                .fact(UiTexts.text("administration.audit.actor"), entry.actor())
                .fact(UiTexts.text("administration.audit.action"), entry.action())
                .fact(UiTexts.text("administration.audit.subject"), AuditWords.kind(entry.subjectKind()))
                .fact(UiTexts.text("administration.audit.subjectName"), entry.subjectName())
                .fact(UiTexts.text("administration.audit.subjectId"), entry.subjectId());
        Pre detail = new Pre(JSON.writeValueAsString(JSON.readTree(entry.detail())));
        detail.getElement().setAttribute("dir", "ltr").setAttribute("tabindex", "0");
        detail.getStyle()
                .set("overflow", "auto")
                .set("max-height", "40vh")
                .set("white-space", "pre-wrap")
                .set("overflow-wrap", "anywhere");
        Div body = new Div(facts, detail);
        body.addClassName("rc-dialog-body");
        add(body);
        getFooter().add(new Button(UiTexts.text("administration.close"), event -> close()));
    }
}
