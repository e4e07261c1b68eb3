package io.recourse.ui.administration;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.access.token.ApiToken;
import io.recourse.access.token.TokenScope;
import io.recourse.access.token.TokenService;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Makes an API token; three months unless another last day is chosen, and only reading unless more is wanted. */
class TokenEditor extends EditorDialog<ApiToken.Issued> {

    private static final int MONTHS = 3;

    TokenEditor(TokenService tokens, Clock clock, ZoneId zone, Consumer<ApiToken.Issued> done) {
        super(UiTexts.text("administration.tokens.new"));
        TextField name = Fields.text("administration.token.name", null);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(UiTexts.text("administration.token.name.help"));
        Select<TokenScope> scope =
                Fields.choice("administration.token.scope", "administration.token.scope", TokenScope.class);
        scope.setValue(TokenScope.READ);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        DatePicker lastDay = Fields.day("administration.token.lastDay");
        lastDay.setMin(today);
        lastDay.setValue(today.plusMonths(MONTHS));
        lastDay.setHelperText(UiTexts.text("administration.token.lastDay.help"));
        whole(name);
        half(scope, lastDay);
        errors().field("name", name).field("expiresAt", lastDay);
        onSave(
                () -> tokens.issue(
                        name.getValue(),
                        scope.getValue(),
                        lastDay.getValue() == null
                                ? null
                                : lastDay.getValue()
                                        .plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant()),
                done);
    }
}
