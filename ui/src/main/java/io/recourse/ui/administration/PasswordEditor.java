package io.recourse.ui.administration;

import com.vaadin.flow.component.textfield.PasswordField;
import io.recourse.access.user.User;
import io.recourse.access.user.UserService;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;

/** Gives somebody a new password, which ends their sessions. */
class PasswordEditor extends EditorDialog<User> {

    PasswordEditor(UserService users, User user) {
        super(UiTexts.text("administration.user.resetPassword.of", user.username()));
        PasswordField password = UserEditor.password();
        explain(UiTexts.text("administration.user.resetPassword.note"));
        whole(password);
        errors().field("password", password);
        onSave(
                () -> {
                    users.resetPassword(user.id(), password.getValue());
                    return user;
                },
                same -> {});
    }
}
