package io.recourse.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import tools.jackson.databind.node.ObjectNode;

/**
 * A drawing by Apache ECharts, from options as ECharts documents them; strings that begin with {@code --rc-} are colour
 * tokens. Use it inside a {@link ChartFrame}, which brings its table.
 */
@Tag("rc-chart")
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://charts/rc-chart.js")
class Chart extends Component {

    Chart(ObjectNode options, String description) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        getElement().setProperty("options", options.toString());
        getElement()
                .addEventListener(
                        "rc-follow",
                        event -> getUI().ifPresent(ui -> ui.navigate(
                                event.getEventData().get("event.detail.path").asString())))
                .addEventData("event.detail.path");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("dir", "ltr");
    }
}
