package io.recourse.ui.frame;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.recourse.text.Language;
import org.springframework.stereotype.Component;

/** Prepares each session and window: error handling, language, direction, theme. */
@Component
class FrameStart implements VaadinServiceInitListener {

    private final Reader reader;

    FrameStart(Reader reader) {
        this.reader = reader;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addSessionInitListener(event -> event.getSession().setErrorHandler(new FailureHandler()));
        start.getSource().addUIInitListener(event -> reader.dress(event.getUI()));
        start.addIndexHtmlRequestListener(response -> {
            Language language = reader.language();
            response.getDocument()
                    .child(0)
                    .attr("lang", language.tag())
                    .attr("dir", language.isRightToLeft() ? "rtl" : "ltr");
        });
    }
}
