package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What the first page shows from one perspective. */
interface HomePanel {

    Perspective perspective();

    /** The sections, from the top; made anew each time the page is opened. */
    List<Component> sections();
}
