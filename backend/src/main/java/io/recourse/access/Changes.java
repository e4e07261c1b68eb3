package io.recourse.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Before and after of a command, as the audit trail keeps it: only the facts that differ. */
public final class Changes {

    private Changes() {}

    /** Every filled component of a record, by name; nested values in their text form. */
    public static Map<String, Object> facts(@Nullable Record record) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (record == null) {
            return facts;
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(record, component);
            if (value != null) {
                facts.put(
                        component.getName(), value instanceof Number || value instanceof Boolean ? value : "" + value);
            }
        }
        return facts;
    }

    /** Detail of an audit entry; null before means created, null after means removed. */
    public static Map<String, Object> ofRecords(@Nullable Record before, @Nullable Record after) {
        return between(facts(before), facts(after));
    }

    /** Detail of an audit entry: {@code before} and {@code after}, each with the facts that differ. */
    public static Map<String, Object> between(@Nullable Map<String, ?> earlier, @Nullable Map<String, ?> later) {
        Map<String, ?> before = earlier == null ? Map.of() : earlier;
        Map<String, ?> after = later == null ? Map.of() : later;
        Map<String, Object> detail = new LinkedHashMap<>();
        Map<String, Object> gone = differing(before, after);
        Map<String, Object> come = differing(after, before);
        if (!gone.isEmpty()) {
            detail.put("before", gone);
        }
        if (!come.isEmpty()) {
            detail.put("after", come);
        }
        return detail;
    }

    private static Map<String, Object> differing(Map<String, ?> facts, Map<String, ?> others) {
        Map<String, Object> differing = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (!Objects.equals(value, others.get(name))) {
                differing.put(name, value);
            }
        });
        return differing;
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("component of a public record: " + component, impossible);
        }
    }
}
