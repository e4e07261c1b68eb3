package io.recourse.ui.clause;

import io.recourse.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the parts of a form that check themselves, and keeps the faults of all of them. */
final class Pieces {

    private final List<InvalidInput.FieldError> faults = new ArrayList<>();
    private final List<String> faulty = new ArrayList<>();

    /** The part, or null if it is faulty; its faults are then named under the path. */
    <T> @Nullable T of(String path, Supplier<@Nullable T> part) {
        try {
            return part.get();
        } catch (InvalidInput refused) {
            faulty.add(path);
            refused.errors().forEach(fault -> faults.add(path.isEmpty() ? fault : fault.within(path)));
            return null;
        }
    }

    /** Puts in front what the check refuses besides, apart from parts that it does not see because they are faulty. */
    void also(Runnable check) {
        try {
            check.run();
        } catch (InvalidInput refused) {
            faults.addAll(
                    0,
                    refused.errors().stream()
                            .filter(fault -> faulty.stream().noneMatch(part -> isIn(fault.field(), part)))
                            .toList());
        }
    }

    boolean areFaulty() {
        return !faults.isEmpty();
    }

    private static boolean isIn(String field, String part) {
        return field.equals(part) || field.startsWith(part + ".");
    }

    /** Throws InvalidInput with all faults, if there are any. */
    void finish() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
