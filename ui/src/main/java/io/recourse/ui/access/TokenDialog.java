package io.recourse.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.access.token.ApiToken;
import io.recourse.access.token.TokenScope;
import io.recourse.access.token.TokenService;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes a token and shows its secret, this once. */
final class TokenDialog extends Dialog {

    private static final int DEFAULT_DAYS = 90;
    private static final int MOST_DAYS = 3_650;

    private final TextField name = new TextField(UiTexts.text("access.tokens.name"));
    private final RadioButtonGroup<TokenScope> scope = new RadioButtonGroup<>(UiTexts.text("access.tokens.scope"));
    private final IntegerField days = new IntegerField(UiTexts.text("access.tokens.days"));
    private final Div body = new Div();
    private final Clock clock;
    private final Runnable done;

    TokenDialog(TokenService tokens, Clock clock, Runnable done) {
        this.clock = clock;
        this.done = done;
        setHeaderTitle(UiTexts.text("access.tokens.add"));
        scope.setItems(TokenScope.values());
        scope.setItemLabelGenerator(one -> UiTexts.text("access.tokens.scope." + one));
        scope.setValue(TokenScope.READ);
        days.setValue(DEFAULT_DAYS);
        days.setMin(1);
        days.setMax(MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setHelperText(UiTexts.text("access.tokens.days.help"));
        body.addClassName("rc-dialog-body");
        body.add(name, scope, days);
        add(body);
        FormErrors errors = new FormErrors().field("name", name).field("expiresAt", days);
        Button make = new Button(
                UiTexts.text("access.tokens.make"),
                event -> errors.call(() -> tokens.issue(name.getValue().strip(), scope.getValue(), expiry()))
                        .ifPresent(this::showSecret));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), make);
    }

    private @Nullable Instant expiry() {
        Integer wanted = days.getValue();
        return wanted == null ? null : clock.instant().plus(Duration.ofDays(wanted));
    }

    private void showSecret(ApiToken.Issued issued) {
        body.removeAll();
        getFooter().removeAll();
        TextField secret = new TextField(issued.token().name());
        secret.setValue(issued.secret());
        secret.setReadOnly(true);
        secret.setWidthFull();
        secret.addClassName("rc-mono");
        body.add(new Paragraph(UiTexts.text("access.tokens.once")), secret);
        Button close = new Button(UiTexts.text("access.tokens.kept"), event -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        done.run();
    }
}
