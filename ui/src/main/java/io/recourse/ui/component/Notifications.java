package io.recourse.ui.component;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages about what just happened; screen readers hear them, failures stay until the reader has had time. */
public final class Notifications {

    private static final int SUCCESS_MILLISECONDS = 4_000;
    private static final int FAILURE_MILLISECONDS = 12_000;

    private Notifications() {}

    /** Something was done. */
    public static void success(String text) {
        show(text, SUCCESS_MILLISECONDS, NotificationVariant.LUMO_SUCCESS);
    }

    /** Something was refused or failed, in words the reader can act on. */
    public static void failure(String text) {
        Notification notification = show(text, FAILURE_MILLISECONDS, NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }

    private static Notification show(String text, int milliseconds, NotificationVariant variant) {
        Notification notification = Notification.show(text, milliseconds, Position.BOTTOM_END);
        notification.addThemeVariants(variant);
        return notification;
    }
}
