package io.recourse.ui.clause;

import io.recourse.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the parts of a form that check themselves, and keeps the faults of all of them. */
final class Pieces {

    private final List<InvalidInput.FieldError> faults = new ArrayList<>();

    /** The part, or null if it is faulty; its faults are then named under the path. */
    <T> @Nullable T of(String path, Supplier<@Nullable T> part) {
        try {
            return part.get();
        } catch (InvalidInput faulty) {
            faulty.errors().forEach(fault -> faults.add(path.isEmpty() ? fault : fault.within(path)));
            return null;
        }
    }

    /** Throws InvalidInput with all faults, if there are any. */
    void finish() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
