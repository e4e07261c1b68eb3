package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.recourse.text.InvalidInput;
import io.recourse.text.ReadableException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Ties the fields of a form to what a service says about them: an {@link InvalidInput} is shown beside its fields, the
 * first of them gets the focus, and what belongs to no field is told in a notification. Typing clears a field's error.
 */
public class FormErrors {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** Names a field as the service names it, for example {@code monthlyFee}. */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> FormErrors field(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(event -> field.setInvalid(false));
        return this;
    }

    /** Runs a command; true if it was done, false if its refusal is now on the screen. */
    public boolean run(Runnable command) {
        return call(() -> {
                    command.run();
                    return true;
                })
                .isPresent();
    }

    /** Runs a command with a result; empty if its refusal is now on the screen. */
    public <R> Optional<R> call(Supplier<R> command) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            return Optional.of(command.get());
        } catch (InvalidInput invalid) {
            show(invalid);
        } catch (ReadableException refused) {
            Notifications.failure(refused.message(UiTexts.language().locale()));
        }
        return Optional.empty();
    }

    /** What a refusal says about the fields, with their labels: {@code Credit: This is required.} */
    public String describe(ReadableException refused) {
        Locale locale = UiTexts.language().locale();
        if (!(refused instanceof InvalidInput invalid)) {
            return refused.message(locale);
        }
        return invalid.errors().stream()
                .map(error -> fields.get(error.field()) instanceof HasLabel named && named.getLabel() != null
                        ? named.getLabel() + ": " + error.message(locale)
                        : error.message(locale))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" "));
    }

    private void show(InvalidInput invalid) {
        Locale locale = UiTexts.language().locale();
        boolean focused = false;
        for (InvalidInput.FieldError error : invalid.errors()) {
            HasValidationProperties field = fields.get(error.field());
            if (field == null) {
                Notifications.failure(error.message(locale));
                continue;
            }
            field.setErrorMessage(error.message(locale));
            field.setInvalid(true);
            if (!focused && field instanceof Focusable<?> focusable) {
                focusable.focus();
                focused = true;
            }
        }
    }
}
