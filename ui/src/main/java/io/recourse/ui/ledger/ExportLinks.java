package io.recourse.ui.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.UiTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Links that fetch what a page shows as files; the address follows the filters of the page. */
class ExportLinks extends Div {

    private final String path;
    private final Map<String, Anchor> anchors = new LinkedHashMap<>();

    /** Links to {@code /api/v1/ledger/export/<path>.<form>}. */
    ExportLinks(String path, String... forms) {
        this.path = path;
        addClassNames("rc-row", "rc-exports");
        for (String form : forms) {
            Anchor anchor = new Anchor();
            anchor.add(Icons.of("download"));
            anchor.add(UiTexts.text("ledger.export." + form));
            anchor.addClassName("rc-tool-link");
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("download", true);
            anchors.put(form, anchor);
            add(anchor);
        }
        with(Map.of());
    }

    /** Sets the parameters of the addresses; values are dates or other plain words. */
    ExportLinks with(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        anchors.forEach((form, anchor) ->
                anchor.setHref("api/v1/ledger/export/" + path + "." + form + (query.isEmpty() ? "" : "?" + query)));
        return this;
    }
}
