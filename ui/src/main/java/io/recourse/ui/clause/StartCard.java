package io.recourse.ui.clause;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.recourse.contract.clause.ClauseSummary;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.text.Message;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.library.ConfidenceBadge;
import io.recourse.ui.register.Quote;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a new clause begins: empty, with a template of the library, or with what another clause says. */
class StartCard extends SectionCard {

    private enum Start {
        EMPTY,
        TEMPLATE,
        COPY
    }

    private final RadioButtonGroup<Start> start = new RadioButtonGroup<>();
    private final ComboBox<SlaTemplate> template = new ComboBox<>(UiTexts.text("register.start.template"));
    private final ComboBox<ClauseSummary> copy = new ComboBox<>(UiTexts.text("register.start.copy"));
    private final Div note = new Div();
    private transient @Nullable Object begun;

    /**
     * @param begin hears of the template, the clause, or of null for a beginning with nothing, if it is another than
     *     before; answers by one of the {@code began}, or by {@link #stay}
     */
    StartCard(List<SlaTemplate> templates, List<ClauseSummary> clauses, Consumer<@Nullable Object> begin) {
        super(UiTexts.text("register.start"));
        start.setLabel(UiTexts.text("register.start.label"));
        start.setItems(clauses.isEmpty() ? List.of(Start.EMPTY, Start.TEMPLATE) : List.of(Start.values()));
        start.setItemLabelGenerator(choice -> UiTexts.text("register.start.choice." + choice));
        start.setValue(Start.EMPTY);
        template.setItems(templates);
        template.setItemLabelGenerator(SlaTemplate::name);
        template.setHelperText(UiTexts.text("register.start.template.help"));
        copy.setItems(clauses);
        copy.setItemLabelGenerator(StartCard::name);
        Div fields = new Div(start, template, copy);
        fields.addClassName("rc-form");
        start.addClassName("rc-form-whole");
        template.addClassName("rc-form-whole");
        copy.addClassName("rc-form-whole");
        note.addClassName("rc-stack");
        add(fields, note);
        start.addValueChangeListener(event -> {
            arrange();
            if (event.isFromClient() && event.getValue() == Start.EMPTY && begun != null) {
                begin.accept(null);
            }
        });
        template.addValueChangeListener(event -> chosen(event.getValue(), event.isFromClient(), begin));
        copy.addValueChangeListener(event -> chosen(event.getValue(), event.isFromClient(), begin));
        arrange();
    }

    /** Shows that the form began with the template, and what a reader should know about it. */
    void began(SlaTemplate chosen, List<Message> remarks) {
        begun(chosen);
        Div line = new Div(
                Links.to("library/" + chosen.id(), chosen.name()),
                new ConfidenceBadge(chosen.provenance().confidence()),
                new Span(UiTexts.text("library.asOf.of", chosen.provenance().asOf())));
        line.addClassNames("rc-row", "rc-quiet");
        note.add(line);
        String words = chosen.words().metric();
        if (words != null) {
            note.add(new Paragraph(UiTexts.text("register.start.paraphrase")), new Quote(words));
        }
        remarked(remarks);
        if (!chosen.limits().isEmpty()) {
            note.add(new Paragraph(UiTexts.text("library.limits")));
            UnorderedList limits = new UnorderedList();
            chosen.limits().forEach(limit -> limits.add(new ListItem(limit)));
            limits.getElement().setAttribute("dir", "auto").setAttribute("lang", "en");
            note.add(limits);
        }
    }

    /** Shows that the form began with another clause. */
    void began(ClauseSummary chosen, List<Message> remarks) {
        begun(chosen);
        note.add(new Paragraph(UiTexts.text("register.start.copied", name(chosen))));
        remarked(remarks);
    }

    /** Shows that the form began with nothing. */
    void began() {
        begun(null);
    }

    /** Shows again what the form did begin with. */
    void stay() {
        start.setValue(begun instanceof SlaTemplate ? Start.TEMPLATE : begun == null ? Start.EMPTY : Start.COPY);
        showBegun();
    }

    private void begun(@Nullable Object chosen) {
        begun = chosen;
        stay();
        note.removeAll();
    }

    private void showBegun() {
        template.setValue(begun instanceof SlaTemplate chosen ? chosen : null);
        copy.setValue(begun instanceof ClauseSummary chosen ? chosen : null);
    }

    private void remarked(List<Message> remarks) {
        remarks.forEach(remark -> note.add(new Paragraph(UiTexts.sentence(remark))));
    }

    private void arrange() {
        template.setVisible(start.getValue() == Start.TEMPLATE);
        copy.setVisible(start.getValue() == Start.COPY);
        showBegun();
    }

    private void chosen(@Nullable Object choice, boolean byReader, Consumer<@Nullable Object> begin) {
        if (byReader && choice != null && !choice.equals(begun)) {
            begin.accept(choice);
        }
    }

    private static String name(ClauseSummary summary) {
        return UiTexts.beside(
                summary.clause().vendorName(),
                summary.clause().serviceName(),
                summary.clause().title());
    }
}
