package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells a component whether the window is narrower than 800 px: when it is attached, and whenever that changes. */
public final class NarrowWindow {

    private static final int NARROW_PIXELS = 800;

    private final Consumer<Boolean> fit;
    private @Nullable Registration resizing;
    private @Nullable Boolean narrow;

    private NarrowWindow(Consumer<Boolean> fit) {
        this.fit = fit;
    }

    /** The answer comes with each attachment and each change. */
    public static void watch(Component component, Consumer<Boolean> fit) {
        NarrowWindow window = new NarrowWindow(fit);
        component.addAttachListener(event -> window.begin(event.getUI().getPage()));
        component.addDetachListener(event -> window.end());
    }

    private void begin(Page page) {
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        int width = Optional.ofNullable(page.getExtendedClientDetails())
                .map(details -> details.getWindowInnerWidth())
                .orElse(-1);
        fit(width > 0 ? width : NARROW_PIXELS);
    }

    private void end() {
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void fit(int windowWidth) {
        boolean now = windowWidth < NARROW_PIXELS;
        if (narrow == null || narrow != now) {
            narrow = now;
            fit.accept(now);
        }
    }
}
