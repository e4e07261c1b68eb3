package io.recourse.ui.frame;

import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UiTexts;

/** A page that says what went wrong and where to go; never why inside. */
abstract class ErrorPage extends Page {

    final void explain(String title, String text) {
        addClassName("rc-error-page");
        show(new PageHeader(title), new EmptyState("", text, Links.to("", UiTexts.text("error.toHome"))));
    }
}
