package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Collection;

/**
 * A page of the application: the main landmark, one column of sections. Add a {@link PageHeader} first; it also names
 * the browser tab.
 */
@Tag("main")
public abstract class Page extends HtmlContainer implements HasDynamicTitle {

    private String title = "";

    protected Page() {
        addClassName("rc-page");
        setId("content");
        getElement().setAttribute("tabindex", "-1");
    }

    /** Lets the page fill the window, for a page that is one list. */
    protected final void fill() {
        addClassName("rc-page-fill");
    }

    /** Replaces all content, for a page whose parameter changed. */
    protected final void show(PageHeader header, Component... sections) {
        removeAll();
        add(header);
        add(sections);
    }

    @Override
    public void add(Collection<Component> components) {
        components.stream()
                .filter(PageHeader.class::isInstance)
                .map(PageHeader.class::cast)
                .forEach(header -> title = header.title());
        super.add(components);
    }

    @Override
    public String getPageTitle() {
        return title(title);
    }

    /** The name of a browser tab: the title of its page and the product. */
    public static String title(String page) {
        return UiTexts.plain(UiTexts.beside(page, UiTexts.text("frame.product")));
    }
}
