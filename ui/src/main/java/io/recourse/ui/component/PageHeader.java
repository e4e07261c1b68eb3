package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Head of a page: the way to it, its title, its state and its actions. */
public class PageHeader extends Header {

    private final String title;
    private final Div line = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this.title = title;
        addClassName("rc-header");
        line.addClassName("rc-header-line");
        line.add(new H1(title));
        actions.addClassName("rc-header-actions");
        add(line);
    }

    public String title() {
        return title;
    }

    /** The pages above this one, from the outermost; the page itself is not listed. */
    public PageHeader crumbs(Crumb... crumbs) {
        OrderedList list = new OrderedList();
        for (Crumb crumb : crumbs) {
            list.add(
                    crumb.path() == null
                            ? new ListItem(crumb.text())
                            : new ListItem(Links.to(crumb.path(), crumb.text())));
        }
        Nav nav = new Nav(list);
        nav.addClassName("rc-crumbs");
        nav.setAriaLabel(UiTexts.text("frame.breadcrumbs"));
        addComponentAsFirst(nav);
        return this;
    }

    /** Beside the title: badges. */
    public PageHeader beside(Component... components) {
        line.add(components);
        if (actions.getParent().isPresent()) {
            line.add(actions);
        }
        return this;
    }

    /** At the end of the title line: buttons, the primary one last. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        line.add(actions);
        return this;
    }

    /** One line below: what this page is about. */
    public PageHeader note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("rc-header-note");
        add(note);
        return this;
    }

    /** One line below, made of components. */
    public PageHeader note(Component... components) {
        Span note = new Span(components);
        note.addClassNames("rc-header-note", "rc-row");
        add(note);
        return this;
    }
}
