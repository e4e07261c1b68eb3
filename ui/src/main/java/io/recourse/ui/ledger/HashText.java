package io.recourse.ui.ledger;

import com.vaadin.flow.component.html.Span;

/** A SHA-256 in hexadecimal: all of it, in one direction, broken only where there is no room. */
class HashText extends Span {

    HashText(String hash) {
        super(hash);
        addClassName("rc-hash");
        getElement().setAttribute("dir", "ltr");
    }
}
