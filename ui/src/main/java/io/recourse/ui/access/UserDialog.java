package io.recourse.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.access.Role;
import io.recourse.access.user.User;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.text.Language;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;

/** Adds a user, changes one, or gives one a new password. */
final class UserDialog extends Dialog {

    private final TextField username = new TextField(UiTexts.text("signIn.username"));
    private final TextField displayName = new TextField(UiTexts.text("access.users.name"));
    private final EmailField email = new EmailField(UiTexts.text("access.users.email"));
    private final Select<Language> language = new Select<>();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(UiTexts.text("access.users.roles"));
    private final PasswordField password = new PasswordField(UiTexts.text("signIn.password"));
    private final FormErrors errors = new FormErrors();

    private UserDialog(String title) {
        setHeaderTitle(title);
        language.setLabel(UiTexts.text("frame.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::nativeName);
        language.setValue(UiTexts.language());
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> UiTexts.text("role." + role));
        password.setHelperText(UiTexts.text("access.users.password.help"));
        errors.field("username", username)
                .field("displayName", displayName)
                .field("email", email)
                .field("roles", roles)
                .field("password", password);
    }

    static Dialog adding(UserService users, Runnable done) {
        UserDialog dialog = new UserDialog(UiTexts.text("access.users.add"));
        dialog.body(dialog.displayName, dialog.username, dialog.email, dialog.language, dialog.password, dialog.roles);
        dialog.finish(() -> users.create(dialog.data(), dialog.password.getValue()), done);
        return dialog;
    }

    static Dialog changing(UserService users, User user, Runnable done) {
        UserDialog dialog = new UserDialog(user.displayName());
        dialog.username.setValue(user.username());
        dialog.username.setReadOnly(true);
        dialog.displayName.setValue(user.displayName());
        String address = user.email();
        dialog.email.setValue(address == null ? "" : address);
        dialog.language.setValue(user.language());
        dialog.roles.setValue(user.roles());
        dialog.body(dialog.displayName, dialog.username, dialog.email, dialog.language, dialog.roles);
        dialog.finish(() -> users.change(user.id(), user.version(), dialog.data()), done);
        return dialog;
    }

    static Dialog password(UserService users, User user, Runnable done) {
        UserDialog dialog = new UserDialog(UiTexts.text("access.users.password") + ": " + user.displayName());
        dialog.body(dialog.password);
        dialog.finish(() -> users.resetPassword(user.id(), dialog.password.getValue()), done);
        return dialog;
    }

    private void body(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("rc-form");
        roles.addClassName("rc-form-wide");
        Div body = new Div(form);
        body.addClassName("rc-dialog-body");
        add(body);
    }

    private void finish(Runnable command, Runnable done) {
        Button save = new Button(UiTexts.text("access.save"), event -> {
            if (errors.run(command)) {
                close();
                Notifications.success(UiTexts.text("access.saved"));
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), save);
    }

    private UserData data() {
        return new UserData(
                username.getValue(),
                displayName.getValue(),
                email.getValue(),
                roles.getValue(),
                language.getOptionalValue().orElse(Language.ENGLISH));
    }
}
