package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
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
        if (!field.equals(fields.put(name, field))) {
            UnreadableInput.explain(field);
            field.addValueChangeListener(event -> field.setInvalid(UnreadableInput.isIn(field)));
        }
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

    /**
     * Runs a command with a result; empty if its refusal is now on the screen. It is not run while a field holds what
     * cannot be read: that would be taken for nothing.
     */
    public <R> Optional<R> call(Supplier<R> command) {
        fields.values().forEach(field -> field.setInvalid(false));
        if (isUnreadable()) {
            return Optional.empty();
        }
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
                .map(error -> {
                    HasValidationProperties field = fields.get(error.field());
                    return field == null ? error.message(locale) : told(field, error.message(locale));
                })
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" "));
    }

    private boolean isUnreadable() {
        Map<HasValidationProperties, String> unreadable = new LinkedHashMap<>();
        for (HasValidationProperties field : fields.values()) {
            if (field instanceof Component component
                    && component.isAttached()
                    && isInSight(component)
                    && UnreadableInput.isIn(component)) {
                unreadable.put(field, UnreadableInput.words(component));
            }
        }
        show(unreadable);
        return !unreadable.isEmpty();
    }

    private void show(InvalidInput invalid) {
        Locale locale = UiTexts.language().locale();
        Map<HasValidationProperties, String> shown = new LinkedHashMap<>();
        for (InvalidInput.FieldError error : invalid.errors()) {
            HasValidationProperties field = fields.get(error.field());
            if (field == null) {
                Notifications.failure(error.message(locale));
            } else if (field instanceof Component component && !isInSight(component)) {
                Notifications.failure(told(field, error.message(locale)));
            } else {
                shown.putIfAbsent(field, error.message(locale));
            }
        }
        show(shown);
    }

    private static void show(Map<HasValidationProperties, String> messages) {
        boolean focused = false;
        for (Map.Entry<HasValidationProperties, String> one : messages.entrySet()) {
            HasValidationProperties field = one.getKey();
            field.setErrorMessage(one.getValue());
            field.setInvalid(true);
            if (field instanceof Component component) {
                open(component);
            }
            if (!focused && field instanceof Focusable<?> focusable) {
                focusable.focus();
                focused = true;
            }
        }
    }

    private static String told(HasValidationProperties field, String message) {
        return field instanceof HasLabel named && named.getLabel() != null
                ? named.getLabel() + ": " + message
                : message;
    }

    /** False where the field is not asked for by what else was entered, so that nobody would see a message beside it. */
    private static boolean isInSight(Component field) {
        return field.isVisible() && field.getParent().map(FormErrors::isInSight).orElse(true);
    }

    /** A message behind a closed lid would be read by nobody. */
    private static void open(Component field) {
        field.getParent().ifPresent(parent -> {
            if (parent instanceof Details details) {
                details.setOpened(true);
            }
            open(parent);
        });
    }
}
