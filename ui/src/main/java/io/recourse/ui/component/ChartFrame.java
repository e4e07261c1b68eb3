package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import tools.jackson.databind.node.ObjectNode;

/** A chart with the table of its figures behind a disclosure, for everyone who cannot or will not read the drawing. */
@Tag("figure")
public class ChartFrame extends HtmlContainer {

    /** A chart from ECharts options; prefer the ready-made ones of {@link Charts}. */
    public ChartFrame(String description, ObjectNode options, DataTable table) {
        this(new Chart(options, description), table);
    }

    ChartFrame(Component drawing, DataTable table) {
        addClassName("rc-chart-frame");
        NativeDetails details = new NativeDetails(UiTexts.text("component.chart.table"), table);
        add(drawing, details);
    }

    /** Height of the drawing as CSS, 16rem if not told. */
    public ChartFrame height(String height) {
        getStyle().set("--rc-chart-height", height);
        return this;
    }

    /** Says below the drawing what it leaves out. */
    ChartFrame note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("rc-quiet");
        addComponentAtIndex(1, note);
        return this;
    }
}
