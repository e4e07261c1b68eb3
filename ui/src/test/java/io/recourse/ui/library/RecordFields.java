package io.recourse.ui.library;

import io.recourse.money.Money;
import io.recourse.time.CalendarSpan;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every field of a record and of the records in it, by reflection, so that none that comes later can be forgotten. */
public final class RecordFields {

    private RecordFields() {}

    /** Paths of all fields that are no records of ours, such as {@code formula.minimumOutage}. */
    public static Set<String> paths(Class<?> record) {
        Set<String> paths = new TreeSet<>();
        for (RecordComponent one : record.getRecordComponents()) {
            if (isOurs(one.getType())) {
                paths(one.getType()).forEach(path -> paths.add(one.getName() + "." + path));
            } else {
                paths.add(one.getName());
            }
        }
        return paths;
    }

    /** Gives each field in turn other values that the records themselves allow. */
    @SuppressWarnings("unchecked")
    static <T> void vary(T record, BiConsumer<String, T> others) {
        Class<?> type = record.getClass();
        walk("", record, type, other -> (T) type.cast(other), others);
    }

    private static <T> void walk(
            String path,
            @Nullable Object value,
            Class<?> type,
            Function<Object, @Nullable T> put,
            BiConsumer<String, T> others) {
        if (!isOurs(type) || value == null) {
            for (Object other : alternatives(value, type)) {
                T whole = put.apply(other);
                if (whole != null) {
                    others.accept(path, whole);
                }
            }
            return;
        }
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int index = i;
            walk(
                    path.isEmpty() ? components[i].getName() : path + "." + components[i].getName(),
                    get(components[i], value),
                    components[i].getType(),
                    other -> {
                        Object copy = copy(value, components, index, other);
                        return copy == null ? null : put.apply(copy);
                    },
                    others);
        }
    }

    private static List<Object> alternatives(@Nullable Object value, Class<?> type) {
        List<Object> all = new ArrayList<>();
        if (type.isEnum()) {
            all.addAll(Arrays.asList(type.getEnumConstants()));
        } else if (value instanceof BigDecimal number) {
            all.addAll(List.of(
                    number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE), number.divide(BigDecimal.TWO)));
        } else if (value instanceof Integer number) {
            all.addAll(List.of(number + 1, number - 1, number + 2));
        } else if (value instanceof Boolean is) {
            all.add(!is);
        } else if (value instanceof String text) {
            all.addAll(List.of(text + " X", "UTC"));
        } else if (value instanceof Duration duration) {
            all.addAll(List.of(duration.plusMinutes(1), duration.plusHours(1), duration.dividedBy(5)));
        } else if (value instanceof LocalDate day) {
            all.add(day.plusDays(1));
        } else if (value instanceof LocalTime time) {
            all.add(time.plusHours(1));
        } else if (type == ZoneId.class) {
            all.add(ZoneId.of("Europe/Oslo"));
        } else if (value instanceof Money money) {
            all.add(money.plus(money));
        } else if (value instanceof CalendarSpan) {
            all.addAll(List.of(CalendarSpan.ofDays(14), CalendarSpan.ofDays(3)));
        } else if (value instanceof List<?> list) {
            all.addAll(lists(list));
        } else if (value instanceof Set<?> set) {
            all.add(Set.of());
            set.stream().findFirst().ifPresent(one -> {
                Set<Object> less = new LinkedHashSet<>(set);
                less.remove(one);
                all.add(less);
                if (one instanceof DayOfWeek) {
                    all.add(EnumSet.of(DayOfWeek.SUNDAY));
                }
            });
        } else if (value instanceof Map<?, ?> map) {
            all.addAll(maps(map));
        }
        if (!type.isPrimitive()) {
            all.add(null);
        }
        all.removeIf(other -> other != null && other.equals(value));
        return all;
    }

    private static List<Object> lists(List<?> list) {
        List<Object> all = new ArrayList<>();
        if (!list.isEmpty()) {
            all.add(list.subList(0, list.size() - 1));
            Object last = list.getLast();
            if (isOurs(last.getClass())) {
                RecordFields.<Object>vary(last, (path, other) -> {
                    List<Object> more = new ArrayList<>(list);
                    more.set(more.size() - 1, other);
                    all.add(more);
                });
            }
        }
        return all;
    }

    private static List<Object> maps(Map<?, ?> map) {
        List<Object> all = new ArrayList<>();
        map.forEach((key, value) -> {
            Map<Object, Object> less = new LinkedHashMap<>(map);
            less.remove(key);
            all.add(less);
            for (Object other : alternatives(value, value.getClass())) {
                if (other != null) {
                    Map<Object, Object> changed = new LinkedHashMap<>(map);
                    changed.put(key, other);
                    all.add(changed);
                }
            }
        });
        return all;
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type != Money.class && type != CalendarSpan.class;
    }

    private static @Nullable Object get(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Null if the record does not allow the value. */
    private static @Nullable Object copy(
            Object record, RecordComponent[] components, int index, @Nullable Object value) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = i == index ? value : get(components[i], record);
            }
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            return null;
        }
    }
}
