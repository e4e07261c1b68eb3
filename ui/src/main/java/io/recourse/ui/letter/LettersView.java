package io.recourse.ui.letter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.letter.LetterTemplate;
import io.recourse.claim.letter.LetterTemplates;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The letters with which claims go out: those that came with the program, and our own. */
@Route(value = "letters", layout = MainLayout.class)
@PermitAll
class LettersView extends Page {

    private final transient LetterTemplates templates;

    LettersView(LetterTemplates templates) {
        this.templates = templates;
        PageHeader header = new PageHeader(getTranslation("frame.navigation.letters"))
                .note(getTranslation("letter.templates.note"));
        if (CurrentUser.has(Role.LEGAL)) {
            Button create = new Button(
                    getTranslation("letter.template.new"),
                    event -> getUI().ifPresent(ui -> ui.navigate("letters/new")));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(create);
        }
        List<LetterTemplate> all = this.templates.list();
        show(
                header,
                new SectionCard(
                        getTranslation("letter.templates.own"),
                        own(all.stream().filter(one -> !one.isShipped()).toList())),
                new SectionCard(
                        getTranslation("letter.templates.shipped"),
                        shipped(all.stream().filter(LetterTemplate::isShipped).toList())));
    }

    private Component own(List<LetterTemplate> own) {
        if (own.isEmpty()) {
            return new Paragraph(getTranslation("letter.templates.none"));
        }
        DataTable table = new DataTable(
                getTranslation("letter.templates.own"),
                getTranslation("letter.template.name"),
                getTranslation("letter.language"),
                getTranslation("claims.vendor"),
                ">" + getTranslation("letter.template.version"),
                getTranslation("claims.status"));
        for (LetterTemplate template : own) {
            table.row(
                    Links.to("letters/" + template.id(), template.name()),
                    template.language().nativeName(),
                    template.vendorName() == null
                            ? getTranslation("letter.template.allVendors")
                            : template.vendorName(),
                    Formats.current().number(template.number()),
                    state(template));
        }
        return table;
    }

    private Badge state(LetterTemplate template) {
        if (template.retired()) {
            return new Badge(Tone.EXCLUDED, getTranslation("letter.template.retired"));
        }
        return template.usedAt() == null
                ? new Badge(Tone.INFO, getTranslation("letter.template.unused"))
                : new Badge(Tone.MET, getTranslation("letter.template.used"));
    }

    private Component shipped(List<LetterTemplate> shipped) {
        Div all = new Div();
        all.addClassName("rc-stack");
        for (LetterTemplate template : shipped) {
            Div words = new Div();
            words.setText(template.subject() + "\n\n" + template.body());
            words.addClassName("rc-quote");
            words.getElement().setAttribute("dir", template.language().isRightToLeft() ? "rtl" : "ltr");
            words.getElement().setAttribute("lang", template.language().tag());
            all.add(new Details(new Span(template.language().nativeName()), words));
        }
        return all;
    }
}
