package io.recourse.ui.component;

import com.vaadin.flow.component.icon.SvgIcon;

/** Line icons of {@code icons/recourse.svg}; decoration only, the words stand beside them or in an aria-label. */
public final class Icons {

    private Icons() {}

    /** The icon of that id in the sprite. */
    public static SvgIcon of(String name) {
        SvgIcon icon = new SvgIcon("icons/recourse.svg", name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
