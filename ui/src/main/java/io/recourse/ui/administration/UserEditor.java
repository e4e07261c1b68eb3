package io.recourse.ui.administration;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.access.Role;
import io.recourse.access.user.User;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.text.Language;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters a user, or changes what may change: everything but the name. */
class UserEditor extends EditorDialog<User> {

    private final TextField username;
    private final TextField displayName;
    private final TextField email;
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(UiTexts.text("administration.user.roles"));
    private final Select<Language> language = languages();

    private UserEditor(String heading, @Nullable User user) {
        super(heading);
        username = Fields.text("administration.user.username", user == null ? null : user.username());
        displayName = Fields.text("administration.user.displayName", user == null ? null : user.displayName());
        email = Fields.text("administration.user.email", user == null ? null : user.email());
        username.setReadOnly(user != null);
        username.setRequiredIndicatorVisible(user == null);
        username.setAutocapitalize(Autocapitalize.NONE);
        username.getElement().setAttribute("autocomplete", "off");
        displayName.setRequiredIndicatorVisible(true);
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> UiTexts.text("role." + role.name()));
        roles.setHelperText(UiTexts.text("administration.user.roles.help"));
        roles.setRequiredIndicatorVisible(true);
        roles.setValue(user == null ? Set.of() : user.roles());
        language.setValue(user == null ? UiTexts.language() : user.language());
        half(username, displayName, email, language);
        whole(roles);
        errors().field("username", username)
                .field("displayName", displayName)
                .field("email", email)
                .field("roles", roles);
    }

    static UserEditor forNew(UserService users, Consumer<User> done) {
        UserEditor editor = new UserEditor(UiTexts.text("administration.users.new"), null);
        PasswordField password = password();
        editor.whole(password);
        editor.errors().field("password", password);
        editor.onSave(() -> users.create(editor.entered(), password.getValue()), done);
        return editor;
    }

    static UserEditor forChange(UserService users, User user, Consumer<User> done) {
        UserEditor editor = new UserEditor(UiTexts.text("administration.user.edit.of", user.username()), user);
        editor.onSave(() -> users.change(user.id(), user.version(), editor.entered()), done);
        return editor;
    }

    /** For a password that somebody else will use. */
    static PasswordField password() {
        PasswordField field = new PasswordField(UiTexts.text("administration.password"));
        field.setRequiredIndicatorVisible(true);
        field.setHelperText(UiTexts.text("administration.password.help"));
        field.getElement().setAttribute("autocomplete", "new-password");
        return field;
    }

    private UserData entered() {
        return new UserData(
                username.getValue(), displayName.getValue(), email.getValue(), roles.getValue(), language.getValue());
    }

    private static Select<Language> languages() {
        Select<Language> field = new Select<>();
        field.setLabel(UiTexts.text("administration.user.language"));
        field.setItems(Language.values());
        field.setItemLabelGenerator(language -> language == null ? "" : language.nativeName());
        return field;
    }
}
