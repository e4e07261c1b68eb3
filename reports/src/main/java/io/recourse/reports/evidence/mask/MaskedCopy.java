package io.recourse.reports.evidence.mask;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies a tree of records and masks every text in it on the way. Whatever is added to the tree is masked without
 * anybody having to think of it; only {@link Verbatim} words stay.
 */
public final class MaskedCopy {

    private final Masker masker;

    public MaskedCopy(Masker masker) {
        this.masker = masker;
    }

    /** The same facts, masked; the components of the outermost record are the parts that are counted. */
    public <R extends Record> R of(R facts) {
        RecordComponent[] components = facts.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int index = 0; index < components.length; index++) {
            masker.part(components[index].getName());
            values[index] = copy(read(facts, components[index]));
        }
        return build(facts, components, values);
    }

    private @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case String text -> masker.text(text);
            case Person person -> masker.person(person);
            case Verbatim kept -> kept;
            case RawContent raw -> new RawMask(masker).of(raw);
            case List<?> list -> {
                List<@Nullable Object> copies = new ArrayList<>();
                list.forEach(item -> copies.add(copy(item)));
                yield copies;
            }
            case Record nested -> nested(nested);
            case null, default -> value;
        };
    }

    private Record nested(Record facts) {
        if (!facts.getClass().getPackageName().startsWith("io.recourse.reports.evidence")
                && !facts.getClass().getPackageName().equals("io.recourse.text")) {
            // Money, intervals and other values: they hold no text.
            return facts;
        }
        RecordComponent[] components = facts.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int index = 0; index < components.length; index++) {
            values[index] = copy(read(facts, components[index]));
        }
        return build(facts, components, values);
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("component of a public record: " + component, impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R build(R original, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = original.getClass().getDeclaredConstructor(types);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("public record " + original.getClass(), impossible);
        }
    }
}
