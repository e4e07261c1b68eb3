package io.recourse.measurement.component;

import io.recourse.db.id.ServiceId;
import io.recourse.text.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the components that rows of one call or file name; those of a service are looked up once. */
public final class ComponentNames {

    private final Components components;
    private final Map<ServiceId, List<String>> known = new HashMap<>();

    public ComponentNames(Components components) {
        this.components = components;
    }

    /**
     * The name as the service has it, whatever its case; null for null or an empty text, which means the whole service.
     * Throws InvalidInput on the field {@code component} if the service has no such component.
     */
    public @Nullable String checked(ServiceId service, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        List<String> names = known.computeIfAbsent(service, components::of);
        return names.stream()
                .filter(name::equals)
                .findFirst()
                .or(() -> names.stream().filter(name::equalsIgnoreCase).findFirst())
                .orElseThrow(() -> names.isEmpty()
                        ? new InvalidInput("component", "component.none", name)
                        : new InvalidInput("component", "component.unknown", name, String.join(", ", names)));
    }
}
