package io.recourse.ui.register;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Words of a contract, verbatim, in their own direction and with their own line breaks. */
@Tag("blockquote")
public class Quote extends HtmlContainer {

    public Quote(String words) {
        setText(words);
        addClassName("rc-quote");
        getElement().setAttribute("dir", "auto");
    }
}
