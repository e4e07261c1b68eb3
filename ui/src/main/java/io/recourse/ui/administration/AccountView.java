package io.recourse.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.recourse.access.user.AccountService;
import io.recourse.access.user.User;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;

/** What the reader is here, and a new password. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
public class AccountView extends Page {

    public AccountView(AccountService account, AuthenticationContext authentication) {
        User me = account.me();
        KeyValueList facts = new KeyValueList()
                .fact(UiTexts.text("administration.user.username"), me.username())
                .fact(UiTexts.text("administration.user.displayName"), me.displayName())
                .fact(UiTexts.text("administration.user.email"), me.email())
                .fact(
                        UiTexts.text("administration.user.roles"),
                        me.roles().stream()
                                .sorted()
                                .map(role -> UiTexts.text("role." + role.name()))
                                .collect(UiTexts.enumerated()));
        show(
                new PageHeader(UiTexts.text("administration.account")),
                new SectionCard(UiTexts.text("administration.account.facts"), facts),
                new SectionCard(
                        UiTexts.text("administration.account.password"), passwordForm(account, authentication)));
    }

    private static Div passwordForm(AccountService account, AuthenticationContext authentication) {
        PasswordField present = password("administration.account.present", "current-password");
        PasswordField wanted = password("administration.account.wanted", "new-password");
        PasswordField repeated = password("administration.account.repeated", "new-password");
        wanted.setHelperText(UiTexts.text("administration.password.help"));
        FormErrors errors = new FormErrors()
                .field("present", present)
                .field("wanted", wanted)
                .field("repeated", repeated);
        Button change = new Button(UiTexts.text("administration.account.change"), event -> {
            boolean changed = errors.run(() -> {
                if (!wanted.getValue().equals(repeated.getValue())) {
                    throw new InvalidInput("repeated", "password.differs");
                }
                account.changePassword(present.getValue(), wanted.getValue());
            });
            if (changed) {
                authentication.logout();
            }
        });
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form =
                new Div(new Paragraph(UiTexts.text("administration.account.note")), present, wanted, repeated, change);
        form.addClassName("rc-form");
        form.getChildren().forEach(child -> child.addClassName("rc-form-whole"));
        return form;
    }

    private static PasswordField password(String key, String autocomplete) {
        PasswordField field = new PasswordField(UiTexts.text(key));
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
