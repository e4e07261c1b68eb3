package io.recourse.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.recourse.text.ReadableException;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.util.DisconnectedClientHelper;

/** What a listener throws: told in the reader's words where it has some, else logged under a reference number. */
class FailureHandler implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            // The reader went on before the answer was complete: nobody is left to be told, and nothing failed here.
            return;
        }
        String message = message(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notifications.failure(message));
        }
    }

    private static String message(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReadableException readable) {
                return readable.message(UiTexts.language().locale());
            }
            if (cause instanceof AccessDeniedException) {
                return UiTexts.text("problem.forbidden.detail");
            }
        }
        return UiTexts.text("problem.unexpected.detail", FailureReference.log(failure));
    }
}
